using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using NewsSite.Core.Languages;

namespace NewsSite.Core.Markup.Footnotes;

internal sealed class FootnotePass(ProblemList problems)
{
    private const int LongestMark = 40;

    public void Run(MarkdownDocument document)
    {
        foreach (var note in document.OfType<FootnoteGroup>().SelectMany(g => g).OfType<Footnote>())
        {
            if (!note.Any(b => b is ContainerBlock || b is LeafBlock { Inline.FirstChild: not null }))
            {
                problems.Advise("footnote.empty", note.Line, "This note has no words. Write them after the colon.");
            }
        }
    }

    /// <summary>A mark such as <c>[^1]</c> that is still text after parsing has no note.</summary>
    public static string? MarkIn(string text)
    {
        var start = text.IndexOf("[^", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(']', start);
        return end < 0 || end - start > LongestMark || end - start == 2 ? null : text[start..(end + 1)];
    }

    public static Phrase NoNoteFor(string mark) =>
        $"There is no note for {mark}. Add a line that begins with {mark}: and its text.";
}
