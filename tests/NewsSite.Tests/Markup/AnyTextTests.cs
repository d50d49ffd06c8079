using FsCheck;
using FsCheck.Fluent;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;

namespace NewsSite.Tests.Markup;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "\n",
        "\n\n",
        "  ",
        "    ",
        "\t",
        "a",
        "Word ",
        "مینا ",
        "«",
        "\"",
        "'",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "[^1]",
        "[^1]: ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "### ",
        "|",
        "|---|\n",
        "---\n",
        "<",
        ">",
        "<script>",
        "</script>",
        "<img src=x onerror=y>",
        "javascript:",
        "data:",
        "https://a.b/",
        "//",
        "\\",
        "&#x6A;",
        "::: figure market\n",
        "::: figure\n",
        "::: watch harbour-film\n",
        "::: listen\n",
        "::: quote\n",
        "::: post\n",
        "::: key-points\n",
        "::: aside A\n",
        "::: read-also\n",
        "::: table T\n",
        "::: x\n",
        ":::\n",
        "::::\n",
        "alt: ",
        "caption: ",
        "by: ",
        "link: ",
        "title: ",
        "date: ",
        "duration: 4:51\n",
        "decorative: yes\n",
        "\0",
        "\u202E",
        "\ud83d",
        "\u0301",
        "...",
        "--",
        "@a",
        "a@b.c",
    ];

    [Fact]
    public void Whatever_is_typed_readers_get_a_page_that_does_them_no_harm()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, CheckAll).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(80));
    }

    [Fact]
    public void Whatever_characters_come_in_readers_get_a_page_that_does_them_no_harm() =>
        Prop.ForAll<string>(CheckAll).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static void CheckAll(string? text)
    {
        foreach (var language in (Language[])[Language.English, Language.Russian, Language.Dari])
        {
            var document = ArticleMarkup.Parse(text, language);
            Harmless.Check(ArticleHtml.Render(document, ManualLibrary.Media));
            Harmless.Check(ArticleHtml.Render(document, ManualLibrary.Media, HtmlAudience.Desk));
            _ = document.PlainText();
            Assert.All(document.Problems, p => Assert.True(p.Line >= 1, p.Code));
        }
    }
}
