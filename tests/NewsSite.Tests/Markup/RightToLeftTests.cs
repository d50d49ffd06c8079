using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;

namespace NewsSite.Tests.Markup;

public sealed class RightToLeftTests
{
    [Fact]
    public void Names_and_addresses_in_Latin_letters_keep_their_own_direction()
    {
        var html = Html(
            """
            ::: post
            author: Mina Karimi
            handle: @mina
            link: https://example.social/1
            date: 2021-08-26

            دروازه باز است. https://example.org/a
            :::
            """
        );

        Assert.Contains("<cite class=\"post-author\"><bdi>Mina Karimi</bdi></cite>", html, StringComparison.Ordinal);
        Assert.Contains("<bdi dir=\"ltr\">@mina</bdi>", html, StringComparison.Ordinal);
        Assert.Contains("<bdi dir=\"ltr\">https://example.org/a</bdi></a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_the_letters_of_the_story_needs_no_isolation() =>
        Assert.Contains(
            "<cite class=\"quote-by\">مینا کریمی</cite>",
            Html("::: quote\nby: مینا کریمی\n\nبله\n:::"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("fa", "۴ شهریور ۱۴۰۰", "۴ دقیقه و ۵۱ ثانیه")]
    [InlineData("prs", "۴ سنبله ۱۴۰۰", "۴ دقیقه و ۵۱ ثانیه")]
    [InlineData("ps", "۴ وږی ۱۴۰۰", "۴ دقیقې او ۵۱ ثانیې")]
    [InlineData("ru", "26 августа 2021", "4 минуты 51 секунда")]
    [InlineData("en", "26 August 2021", "4 minutes 51 seconds")]
    public void Days_and_durations_are_said_as_the_language_says_them(string tag, string day, string duration)
    {
        var language = Language.Find(tag)!;

        Assert.Equal(day, DayWords.Of(new DateOnly(2021, 8, 26), language));
        Assert.Equal(duration, DurationWords.Of(TimeSpan.FromSeconds(291), language));
    }

    [Fact]
    public void Notes_and_sizes_have_the_digits_of_the_language()
    {
        var html = Html("متن[^a]\n\n[^a]: یادداشت\n\n::: watch harbour-film\ntitle: بندر\n:::");

        Assert.Contains(">۱</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("(۱۲ مگابایت)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_keeps_its_letters_in_its_address()
    {
        var heading = Assert.Single(ArticleMarkup.Parse("## داعش چیست؟", Language.Persian).Headings);

        Assert.Equal("داعش-چیست", heading.Id);
    }

    [Fact]
    public void Every_language_has_every_word_of_the_article_language()
    {
        var needed = SiteStrings.English.Keys.Where(k => k.StartsWith("markup.", StringComparison.Ordinal));

        Assert.All(Language.All, language => Assert.Empty(needed.Except(SiteStrings.For(language).Keys)));
    }

    [Fact]
    public void The_lead_picture_of_a_right_to_left_story_is_captioned_in_its_language()
    {
        var lead = new LeadMedia(
            "airport-gate",
            "چمدان‌ها",
            Caption: "\"دروازه\"",
            Credit: "A. Photographer",
            FilePhoto: true
        );

        var html = ArticleHtml.RenderLead(lead, ManualLibrary.Media["airport-gate"], Language.Persian);

        Assert.Contains(
            "شرح عکس: </span><span class=\"figure-caption\">«دروازه»</span>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<bdi>A. Photographer</bdi>", html, StringComparison.Ordinal);
    }

    private static string Html(string markdown) =>
        ArticleHtml.Render(ArticleMarkup.Parse(markdown, Language.Persian), ManualLibrary.Media);
}
