using System.Text;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup;

/// <summary>Reads the article language: Markdown with the constructs of the newsroom.</summary>
/// <remarks>Described for editors in <c>tests/NewsSite.Tests/Specs</c>.</remarks>
public static class ArticleMarkup
{
    public const int MostCharacters = ComplexityGuard.MostCharacters;

    // Deep enough for any story, shallow enough to refuse a hostile one at once.
    private const int DeepestNesting = 48;

    // Extensions are named one by one: the "advanced" set lets writers put attributes and frames on the page.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder
    {
        MaximumNestingDepth = DeepestNesting,
    }
        .DisableHtml()
        .UsePreciseSourceLocation()
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
        .UseFootnotes()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
        .Use<ConstructExtension>()
        .Build();

    /// <summary>Reads an article's text. Never throws; whatever is wrong is among the document's problems.</summary>
    /// <returns>An empty document with one blocking problem when the text is too long or too deeply nested.</returns>
    public static ArticleDocument Parse(string? markdown, Language language)
    {
        markdown = WellFormed(markdown ?? "");
        return ComplexityGuard.ProblemIn(markdown) is { } problem
            ? ArticleDocument.Refused(language, problem)
            : ReadGuarded(markdown, language);
    }

    /// <summary>Half of a surrogate pair, as a cut text may hold, is no character at all.</summary>
    private static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static ArticleDocument ReadGuarded(string markdown, Language language)
    {
        try
        {
            return Read(markdown, language);
        }
        // The parser gives up on deep nesting with an ArgumentException; no other fault of it may stop the desk either.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ArticleDocument.Refused(language, ComplexityGuard.TooComplex());
        }
    }

    private static ArticleDocument Read(string markdown, Language language)
    {
        var problems = new ProblemList();
        var syntax = Markdown.Parse(markdown, Pipeline, problems.AsContext());
        return NestingGuard.IsTooDeep(syntax)
            ? ArticleDocument.Refused(language, ComplexityGuard.TooComplex())
            : new ArticleDocument(syntax, language, new ArticleReader(language, problems).Read(syntax));
    }
}
