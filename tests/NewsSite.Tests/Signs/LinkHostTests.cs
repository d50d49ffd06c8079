using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Tests.Markup;

namespace NewsSite.Tests.Signs;

public sealed class LinkHostTests
{
    [Theory]
    [InlineData("[the report](https://example.org/a)")]
    [InlineData("[example.org](https://www.example.org/a)")]
    [InlineData("[www.example.org/news](https://example.org)")]
    [InlineData("[news.example.org](https://example.org/news)")]
    [InlineData("https://example.org/a")]
    [InlineData("[президент](https://президент.рф/)")]
    [InlineData("https://президент.рф/")]
    [InlineData("https://bücher.example/")]
    [InlineData("[خبر](https://موقع.وزارة-الاتصالات.مصر/)")]
    [InlineData("[ידיעה](https://ישראל.קום/)")]
    [InlineData("[ask us](mailto:desk@example.org)")]
    [InlineData("[U.S. report 3.5](https://example.org/)")]
    public void A_link_that_leads_where_it_seems_to_is_left_alone(string text) => Assert.Empty(Codes(text));

    [Theory]
    [InlineData("[bank](https://p\u0430ypal.com/)")]
    [InlineData("[bank](https://xn--pypal-4ve.com/)")]
    [InlineData("[bank](https://\u0430\u0440\u0440\u04CF\u0435.com/)")]
    [InlineData("https://g\u03BFogle.com/")]
    [InlineData("<https://p\u0430ypal.com/>")]
    [InlineData("::: quote\nby: Ana\nlink: https://p\u0430ypal.com/\n\nx\n:::")]
    public void A_host_in_look_alike_letters_or_in_code_is_pointed_out(string text) =>
        Assert.Equal(["link.look-alike"], Codes(text));

    [Theory]
    [InlineData("[bbc.com](https://evil.example/)")]
    [InlineData("[https://bbc.com/news](https://evil.example/bbc.com)")]
    [InlineData("[bbc.com](https://bbc.com.evil.example/)")]
    [InlineData("[bbc.com](mailto:a@evil.example)")]
    [InlineData("[президент.рф](https://evil.example/)")]
    public void Words_that_name_another_site_than_the_link_leads_to_are_pointed_out(string text) =>
        Assert.Equal(["link.other-address"], Codes(text));

    [Theory]
    [InlineData("https://p\u0430ypal.com/a", "https://xn--pypal-4ve.com/a")]
    [InlineData("[p\u0430ypal.com/a](https://example.org/)", "xn--pypal-4ve.com/a")]
    [InlineData("https://президент.рф/", "https://президент.рф/")]
    public void A_page_writes_out_a_host_that_would_mislead_in_code(string text, string shown)
    {
        var html = ArticleHtml.Render(ArticleMarkup.Parse(text, Language.English), ManualLibrary.Media);

        Assert.Contains($">{shown}</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_editor_is_told_where_the_link_leads_and_on_which_line()
    {
        var problem = Assert.Single(
            ArticleMarkup.Parse("One.\n\n[bank](https://p\u0430ypal.com/)", Language.English).Problems
        );

        Assert.Equal(
            "The link “bank” leads to xn--pypal-4ve.com, which may be shown as “p\u0430ypal.com”. Check that this is the site you mean.",
            problem.Message
        );
        Assert.Equal((3, false), (problem.Line, problem.Blocks));
    }

    private static IEnumerable<string> Codes(string text) =>
        ArticleMarkup.Parse(text, Language.English).Problems.Select(p => p.Code);
}
