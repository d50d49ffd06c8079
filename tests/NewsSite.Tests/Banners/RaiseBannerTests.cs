using Microsoft.EntityFrameworkCore;
using NewsSite.Banners;
using NewsSite.Core.Banners;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Banners;

public sealed class RaiseBannerTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_banner_is_shown_from_now_for_two_hours_in_its_languages_only()
    {
        var banner = await newsroom.RaiseAsync("Gates open", languages: ["en", "fa"]);

        Assert.Equal(banner.Id, (await newsroom.ShownAsync("fa"))?.Id);
        Assert.NotEqual(banner.Id, (await newsroom.ShownAsync("ru"))?.Id);
        Assert.Equal(newsroom.Clock.Now.AddHours(2), banner.EndsAt);
    }

    [Fact]
    public async Task The_newest_of_several_banners_is_shown_and_the_older_one_again_after_it()
    {
        var older = await newsroom.RaiseAsync("Gates open", lasts: TimeSpan.FromHours(3));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var newer = await newsroom.RaiseAsync("Town evacuated", lasts: TimeSpan.FromMinutes(30));

        Assert.Equal(newer.Id, (await newsroom.ShownAsync())?.Id);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(older.Id, (await newsroom.ShownAsync())?.Id);
    }

    [Fact]
    public async Task A_banner_leads_only_to_a_story_that_readers_can_open()
    {
        var story = await newsroom.PublishedAsync(new StoryWords("Gates open"));

        Assert.Equal(["banner.story-not-published"], await ProblemsAsync(Guid.CreateVersion7()));
        Assert.Empty(await ProblemsAsync(story.ArticleId));
    }

    [Fact]
    public async Task A_banner_taken_down_is_gone_at_once_and_can_be_put_back_for_sixty_seconds()
    {
        var banner = await newsroom.RaiseAsync("Gates open");

        Assert.True(await newsroom.TakeDownAsync(banner.Id));
        Assert.False(await newsroom.TakeDownAsync(banner.Id));
        Assert.NotEqual(banner.Id, (await newsroom.ShownAsync())?.Id);

        newsroom.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.True(await newsroom.PutBackAsync(banner.Id));
        Assert.Equal(banner.Id, (await newsroom.ShownAsync())?.Id);

        await newsroom.TakeDownAsync(banner.Id);
        newsroom.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await newsroom.PutBackAsync(banner.Id));
    }

    [Fact]
    public async Task Every_act_on_a_banner_is_recorded_with_its_words()
    {
        var banner = await newsroom.RaiseAsync("Gates open again");
        await newsroom.TakeDownAsync(banner.Id);
        await newsroom.PutBackAsync(banner.Id);

        var lines = await newsroom.AskAsync(db =>
            db.AuditEntries.Where(e => e.ObjectId == banner.Id).OrderBy(e => e.Number).ToListAsync()
        );
        Assert.Equal(BannerActs.All, lines.Select(l => l.Act));
        Assert.All(lines, l => Assert.Equal("Gates open again", l.Detail));
    }

    [Fact]
    public async Task A_refused_banner_changes_nothing()
    {
        var before = await newsroom.AskAsync(db => db.Banners.CountAsync());

        var draft = new BannerDraft("", null, ["en"], Banner.LastsByDefault);
        Assert.NotEmpty(await newsroom.ExecuteAsync((RaiseBanner u) => u.ExecuteAsync(draft, default)));

        Assert.Equal(before, await newsroom.AskAsync(db => db.Banners.CountAsync()));
    }

    private async Task<IEnumerable<string>> ProblemsAsync(Guid articleId)
    {
        var draft = new BannerDraft("Gates open", articleId, ["en"], Banner.LastsByDefault);
        var problems = await newsroom.ExecuteAsync((RaiseBanner u) => u.ExecuteAsync(draft, default));
        return problems.Select(p => p.Code);
    }
}
