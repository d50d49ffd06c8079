using AngleSharp.Dom;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Banners;

public sealed class BreakingPageTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task A_page_without_breaking_news_has_none_of_its_words()
    {
        using var visitor = _newsroom.Visit();

        var home = await visitor.GetAsync("/");

        Assert.DoesNotContain("Breaking", home.TextOf("body"), StringComparison.Ordinal);
        Assert.Null(home.Page.QuerySelector(".breaking"));
    }

    [Fact]
    public async Task A_banner_stands_in_every_page_at_once_after_the_skip_links_and_leaves_at_its_end()
    {
        using var visitor = _newsroom.Visit();
        var story = await _newsroom.PublishedAsync(new StoryWords("Gates open"));

        await _newsroom.RaiseAsync("Dam <gates> open", story.ArticleId, lasts: TimeSpan.FromMinutes(30));
        var home = await visitor.GetAsync("/");

        var banner = home.Page.QuerySelector("ul.skips + section.breaking");
        Assert.Equal("Breaking news", banner?.GetAttribute("aria-label"));
        Assert.Equal("Dam <gates> open", banner?.QuerySelector("a")?.TextContent);
        Assert.Equal(story.Path, banner?.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal("12:00 UTC", banner?.QuerySelector("time")?.TextContent);
        Assert.Null((await visitor.GetAsync("/ru")).Page.QuerySelector(".breaking"));

        _newsroom.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Null((await visitor.GetAsync("/")).Page.QuerySelector(".breaking"));
    }

    [Fact]
    public async Task A_banner_whose_story_is_withdrawn_keeps_its_words_and_loses_its_link()
    {
        using var visitor = _newsroom.Visit();
        using var page = await OpenPage.OpenAsync(_newsroom);
        await page.NextBannerAsync();
        var story = await _newsroom.PublishedAsync(new StoryWords("Gates open"));
        await _newsroom.RaiseAsync("Dam gates open", story.ArticleId);
        Assert.Contains("<a ", await page.NextBannerAsync(), StringComparison.Ordinal);

        await _newsroom.AskAsync(async db =>
        {
            db.Remove(await db.PublishedArticles.FindAsync(story.Id) ?? story);
            return await db.SaveChangesAsync();
        });

        Assert.DoesNotContain("<a ", await page.NextBannerAsync(), StringComparison.Ordinal);
        var banner = (await visitor.GetAsync("/")).Page.QuerySelector(".breaking-text");
        Assert.Equal(("span", "Dam gates open"), (banner?.LocalName, banner?.Text()));
    }
}
