using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;

namespace NewsSite.Tests.Markup;

public sealed class LeadPictureTests
{
    private static readonly LeadMedia Lead = new(
        "airport-gate",
        "Suitcases",
        Caption: "By the *gate*",
        Credit: "A. B."
    );

    [Fact]
    public void The_lead_picture_is_fetched_first_and_never_late()
    {
        var html = Render(Lead);

        Assert.StartsWith("<figure class=\"article-figure article-lead\"><picture>", html, StringComparison.Ordinal);
        Assert.Contains(
            "width=\"1600\" height=\"900\" alt=\"Suitcases\" fetchpriority=\"high\">",
            html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("lazy", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure-caption\">By the <em>gate</em></span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_picture_without_its_file_shows_nothing() =>
        Assert.Empty(ArticleHtml.RenderLead(Lead, facts: null, Language.English));

    [Fact]
    public void Alt_and_caption_that_say_the_same_are_heard_once() =>
        Assert.Contains("alt=\"\"", Render(Lead with { Alt = "By the gate." }), StringComparison.Ordinal);

    [Fact]
    public void A_lead_film_is_a_player()
    {
        var html = ArticleHtml.RenderLead(
            new LeadMedia("harbour-film"),
            ManualLibrary.Media["harbour-film"],
            Language.English
        );

        Assert.Contains("<video class=\"watch-player\" controls preload=\"none\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_whose_sizes_are_still_being_made_shows_its_original()
    {
        var facts = ManualLibrary.Media["market"] with { Renditions = [] };

        var html = ArticleHtml.RenderLead(Lead, facts, Language.English);

        Assert.Contains(
            "<picture><img class=\"tone-211\" src=\"/media/market.jpg\" width=\"1600\" height=\"900\"",
            html,
            StringComparison.Ordinal
        );
    }

    private static string Render(LeadMedia lead) =>
        ArticleHtml.RenderLead(lead, ManualLibrary.Media["airport-gate"], Language.English);
}
