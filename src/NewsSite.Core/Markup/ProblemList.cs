using Markdig;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Markup;

/// <summary>Gathers what is wrong with one article while it is read. Lines come in from 0, as the parser counts.</summary>
internal sealed class ProblemList
{
    // A hostile text could be wrong on every line; nobody reads more than this.
    private const int Most = 200;
    private readonly List<Problem> _problems = [];

    public void Advise(string code, int line, Phrase message) => Add(code, line, message, blocks: false);

    public void Block(string code, int line, Phrase message) => Add(code, line, message, blocks: true);

    public IReadOnlyList<Problem> InOrder() => [.. _problems.OrderBy(p => p.Line)];

    public static ProblemList Of(MarkdownParserContext? context) =>
        context?.Properties.TryGetValue(typeof(ProblemList), out var list) == true
            ? (ProblemList)list
            : new ProblemList();

    public MarkdownParserContext AsContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(ProblemList)] = this;
        return context;
    }

    private void Add(string code, int line, Phrase message, bool blocks)
    {
        if (blocks || _problems.Count < Most)
        {
            _problems.Add(new Problem(code, message, "Body", line + 1, blocks));
        }
    }
}
