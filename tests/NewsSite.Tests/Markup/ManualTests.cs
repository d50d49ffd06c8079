using System.Text.RegularExpressions;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Shared;

namespace NewsSite.Tests.Markup;

/// <summary>The manual of the article language is true: every example in <c>Specs</c> gives what it says.</summary>
public sealed partial class ManualTests
{
    private static readonly Dictionary<string, ManualExample> Examples = ManualExample
        .ReadAll()
        .ToDictionary(e => $"{e.File}:{e.Line}");

    public static TheoryData<string> Places => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_example_in_the_manual_gives_what_it_says(string place)
    {
        var example = Examples[place];

        var document = ArticleMarkup.Parse(example.Article, Language.Find(example.Language)!);
        var audience = example.IsDesk ? HtmlAudience.Desk : HtmlAudience.Readers;
        var html = ArticleHtml.Render(document, ManualLibrary.Media, audience);

        Assert.Equal(Tidy(example.Html), Tidy(html));
        Assert.Equal(example.Problems.Trim(), Said(document));
    }

    [Fact]
    public void The_manual_has_a_chapter_for_every_block() =>
        Assert.All(
            ["figure", "watch", "listen", "quote", "post", "key-points", "aside", "read-also", "table"],
            name => Assert.Contains(Examples.Values, e => e.Article.Contains($"::: {name}", StringComparison.Ordinal))
        );

    private static string Said(ArticleDocument document) =>
        string.Join('\n', document.Problems.Concat(document.ProblemsWith(ManualLibrary.Media)).Select(Say));

    private static string Say(Problem problem) =>
        $"{problem.Line}: {problem.Code}{(problem.Blocks ? " (blocks publishing)" : "")}";

    // Line breaks between tags are for people reading the manual.
    private static string Tidy(string html) =>
        Spaces()
            .Replace(html, " ")
            .Replace("> <", ">\n<", StringComparison.Ordinal)
            .Replace("><", ">\n<", StringComparison.Ordinal)
            .Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
