using NewsSite.Core.Languages;
using NewsSite.Core.Markup;

namespace NewsSite.Tests.Markup;

public sealed class BlockSyntaxTests
{
    [Theory]
    [InlineData(":::quote\nby: A\n\nx\n:::")]
    [InlineData("::: QUOTE\nBY: A\n\nx\n:::")]
    [InlineData("::: quote  \nby:   A  \n\nx\n:::  ")]
    [InlineData("::: quote\r\nby: A\r\n\r\nx\r\n:::\r\n")]
    [InlineData(":::::: quote\nby: A\n\nx\n::::::")]
    [InlineData("::: quote\nby:\n  A\n\nx\n:::")]
    public void A_block_may_be_typed_a_little_differently(string markdown)
    {
        var document = ArticleMarkup.Parse(markdown, Language.English);

        Assert.Empty(document.Problems);
        Assert.Equal(
            "<figure class=\"article-quote\">\n<blockquote>\n<p>x</p>\n</blockquote>\n"
                + "<figcaption class=\"quote-source\"><cite class=\"quote-by\">A</cite></figcaption>\n</figure>\n",
            Html(document)
        );
    }

    [Fact]
    public void Settings_of_a_picture_may_follow_an_empty_line() =>
        Assert.Empty(
            ArticleMarkup
                .Parse("::: figure market\n\ndecorative: yes\ncaption: a\ncredit: b\n:::", Language.English)
                .Problems
        );

    [Theory]
    [InlineData("::: aside A\n::: quote\nby: B\n\nx\n:::\ny\n:::")]
    [InlineData(":::: aside A\n::: quote\nby: B\n\nx\n:::\ny\n::::")]
    [InlineData("::: aside A\n:::: quote\nby: B\n\nx\n::::\ny\n:::")]
    [InlineData("::: aside A\n- ::: quote\n  by: B\n\n  x\n  :::\n\ny\n:::")]
    public void An_end_belongs_to_the_block_it_was_meant_for(string markdown)
    {
        var document = ArticleMarkup.Parse(markdown, Language.English);

        Assert.Empty(document.Problems);
        Assert.EndsWith("<p>y</p>\n</aside>\n", Html(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_code_in_a_block_keep_their_indentation() =>
        Assert.Contains(
            "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<hr>\n<pre tabindex=\"0\"><code>c</code></pre>",
            Html(ArticleMarkup.Parse("::: aside A\n- a\n  - b\n\n---\n\n    c\n:::", Language.English)),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_block_may_interrupt_a_paragraph()
    {
        var html = Html(ArticleMarkup.Parse("Before\n::: aside A\ninside\n:::\nAfter", Language.English));

        Assert.StartsWith("<p>Before</p>\n<aside", html, StringComparison.Ordinal);
        Assert.EndsWith("</aside>\n<p>After</p>\n", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fifth_block_in_a_block_is_not_opened()
    {
        var open = string.Concat(Enumerable.Repeat("::: aside A\n", 5));
        var document = ArticleMarkup.Parse(
            open + "x\n" + string.Concat(Enumerable.Repeat(":::\n", 4)),
            Language.English
        );

        Assert.Equal([("construct.too-deep", 5)], document.Problems.Select(p => (p.Code, p.Line!.Value)));
    }

    [Fact]
    public void A_story_wrong_on_every_line_is_told_only_so_often() =>
        Assert.InRange(
            ArticleMarkup.Parse(string.Concat(Enumerable.Repeat(":::\n", 5000)), Language.English).Problems.Count,
            1,
            200
        );

    [Fact]
    public void A_link_over_several_lines_is_reported_on_its_own_line()
    {
        var problem = Assert.Single(ArticleMarkup.Parse("one\ntwo\n[x](javascript:y)", Language.English).Problems);

        Assert.Equal(3, problem.Line);
    }

    private static string Html(ArticleDocument document) => ArticleHtml.Render(document, ManualLibrary.Media);
}
