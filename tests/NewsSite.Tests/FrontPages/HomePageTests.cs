using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.FrontPages;

public sealed class HomePageTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task An_empty_paper_says_so_and_shows_no_empty_section()
    {
        var answer = await ReadAsync("/");

        answer.AssertIsReaderPage();
        Assert.Equal("Nothing is published yet", answer.TextOf("main h2"));
        Assert.Empty(answer.Page.QuerySelectorAll(".sections a, .card"));
    }

    [Fact]
    public async Task On_a_day_with_one_story_it_leads_and_nothing_else_stands_there()
    {
        await PublishAsync("The only one");

        var answer = await ReadAsync("/");

        answer.AssertIsReaderPage();
        Assert.Equal("The only one", answer.TextOf(".front-lead h2"));
        Assert.Null(answer.Page.QuerySelector(".front-river, .front-explainers, .front-latest"));
        Assert.Equal(
            ["/en/sections/world"],
            answer.Page.QuerySelectorAll(".masthead-sections > ul a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task On_a_full_day_every_story_stands_once()
    {
        for (var i = 1; i <= 16; i++)
        {
            await PublishAsync($"Story {i}", i % 4 == 0 ? "explainer" : "news");
        }

        var answer = await ReadAsync("/");

        answer.AssertIsReaderPage();
        var links = answer
            .Page.QuerySelectorAll("main a[href*='/stories/']")
            .Select(a => a.GetAttribute("href"))
            .ToList();
        Assert.Equal(16, links.Count);
        Assert.Equal(links.Distinct(), links);
        Assert.Equal("Story 16", answer.TextOf(".front-lead h2"));
        Assert.Equal(3, answer.Page.QuerySelectorAll(".front-explainers .card").Length);
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".front-latest time[datetime]"));
    }

    [Fact]
    public async Task The_story_an_editor_chose_leads_until_it_is_withdrawn()
    {
        var chosen = await PublishAsync("Chosen");
        await PublishAsync("Newer");
        await _newsroom.AskAsync(async db =>
        {
            db.LeadStories.Add(
                new LeadStory
                {
                    Language = "en",
                    ArticleId = chosen,
                    SetAt = _newsroom.Clock.Now,
                }
            );
            return await db.SaveChangesAsync();
        });

        Assert.Equal("Chosen", (await ReadAsync("/")).TextOf(".front-lead h2"));

        await _newsroom.WithdrawAsync(chosen, "A mistake.");
        Assert.Equal("Newer", (await ReadAsync("/")).TextOf(".front-lead h2"));
    }

    [Fact]
    public async Task The_home_page_of_the_first_language_has_one_address()
    {
        var answer = await ReadAsync("/en");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal("/", answer.Location);
    }

    [Theory]
    [InlineData("/ru", "ru", "ltr", "Перейти к содержанию")]
    [InlineData("/fa", "fa", "rtl", "رفتن به متن اصلی")]
    [InlineData("/prs", "prs", "rtl", "رفتن به متن اصلی")]
    [InlineData("/ps", "ps", "rtl", "اصلي متن ته ورتلل")]
    [InlineData("/uk", "uk", "ltr", "Перейти до змісту")]
    [InlineData("/ar", "ar", "rtl", "انتقل إلى المحتوى")]
    [InlineData("/fr", "fr", "ltr", "Aller au contenu")]
    [InlineData("/es", "es", "ltr", "Ir al contenido")]
    public async Task Every_edition_speaks_its_language_in_its_direction(
        string path,
        string tag,
        string direction,
        string skip
    )
    {
        var answer = await ReadAsync(path);

        answer.AssertIsReaderPage();
        Assert.Equal(tag, answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, answer.Page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(skip, answer.TabStops()[0].TextContent);
        Assert.Equal(
            ["English", "Русский", "فارسی", "دری", "پښتو", "Українська", "العربية", "Français", "Español"],
            answer.Page.QuerySelectorAll(".masthead-languages a").Select(a => a.TextContent)
        );
        Assert.Equal(10, answer.Page.QuerySelectorAll("link[rel=alternate][hreflang]").Length);
    }

    private async Task<Guid> PublishAsync(string headline, string format = "news")
    {
        _newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        return await _newsroom.PublishAsync(await _newsroom.ContentAsync(headline) with { Format = format });
    }

    private async Task<DeskAnswer> ReadAsync(string path)
    {
        using var reader = _newsroom.Visit();
        return await reader.GetAsync(path);
    }
}
