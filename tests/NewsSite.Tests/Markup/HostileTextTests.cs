using System.Diagnostics;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;

namespace NewsSite.Tests.Markup;

public sealed class HostileTextTests
{
    private const int Megabyte = 1_000_000;

    private static readonly string[] Pieces =
    [
        "[",
        "]",
        "[a](",
        "[[a]](",
        "![",
        "[^1]",
        "[a][",
        "[a\n",
        "*",
        "**a ",
        "*a_ ",
        "~~a",
        "a**b",
        "`a",
        "```\n",
        ">",
        "> ",
        ">\n",
        "- ",
        "1. ",
        "  - a\n    - ",
        "|",
        "a|b\n-|-\n",
        "|a",
        "#",
        "# a\n",
        "===\n",
        "\"",
        "\"a ",
        "a 'b ",
        "\"[a] ",
        "“",
        ":",
        ":::\n",
        "::: quote\n",
        "::::: aside a\n:::\n",
        "::: figure\nalt: x\n",
        "> ::: quote\n> ",
        "http://a.b ",
        "www.a(",
        "a@b.c ",
        "<a ",
        "&a",
        "\\",
        "\0",
        "\ud800",
        "\r",
        "[x]: /u\n[x] ",
        "\n[^a]: b\n",
    ];

    public static TheoryData<string> Each => [.. Pieces];

    [Theory]
    [MemberData(nameof(Each))]
    public void A_megabyte_of_it_is_refused_at_once(string piece)
    {
        var document = ArticleMarkup.Parse(Repeat(piece, Megabyte), Language.English);

        Assert.Equal(["markup.too-long"], document.Problems.Select(p => p.Code));
        Assert.True(document.Problems[0].Blocks);
        Assert.Empty(ArticleHtml.Render(document, ManualLibrary.Media));
    }

    /// <remarks>Time on the processor, not on the wall.</remarks>
    [Theory]
    [MemberData(nameof(Each))]
    public void As_much_of_it_as_an_article_may_hold_does_not_hold_up_the_desk(string piece)
    {
        string[] passages = [piece, Repeat(piece, 1_300) + "\n\n", Repeat(piece, 1_900) + "\n\n"];

        foreach (var passage in passages)
        {
            var text = Repeat(passage, ArticleMarkup.MostCharacters);
            var time = ProcessorTime.Of(() => ReadAll(text));

            Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void More_lines_than_any_article_has_are_refused()
    {
        var document = ArticleMarkup.Parse(Repeat("a|b\n-|-\n", 100_000), Language.English);

        var problem = Assert.Single(document.Problems);
        Assert.Equal("markup.too-long", problem.Code);
        Assert.Contains("25001 lines; an article may have 10000", problem.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_refused_with_a_sentence_for_the_editor()
    {
        var document = ArticleMarkup.Parse(new string('[', 100_000), Language.English);

        var problem = Assert.Single(document.Problems);
        Assert.Equal("markup.too-complex", problem.Code);
        Assert.True(problem.Blocks);
    }

    [Fact]
    public void Quotations_nested_without_end_are_refused()
    {
        var document = ArticleMarkup.Parse(string.Concat(Enumerable.Repeat("> ", 5_000)) + "a", Language.English);

        Assert.Equal(["markup.too-complex"], document.Problems.Select(p => p.Code));
    }

    private static void ReadAll(string text)
    {
        var document = ArticleMarkup.Parse(text, Language.English);
        _ = ArticleHtml.Render(document, ManualLibrary.Media);
        _ = document.WordCount;
    }

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
