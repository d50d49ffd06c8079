using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles;

public sealed class ScheduledPublishingTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_scheduled_story_goes_live_when_its_moment_comes_and_only_once()
    {
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("Results at six"));
        var at = newsroom.Clock.Now.AddHours(1);
        Assert.Empty(await ScheduleAsync(id, at));
        Assert.False(await IsLiveAsync(id));

        newsroom.Clock.MoveTo(at);

        await Eventually.TrueAsync(() => IsLiveAsync(id), TimeSpan.FromSeconds(5));
        Assert.Equal(
            1,
            await newsroom.AskAsync(db =>
                db.AuditEntries.CountAsync(e => e.ObjectId == id && e.Act == "article.published")
            )
        );
    }

    [Fact]
    public async Task Words_saved_after_scheduling_wait_for_a_new_schedule()
    {
        var content = await newsroom.ContentAsync("Budget day");
        var id = await newsroom.DraftAsync(content);
        var at = newsroom.Clock.Now.AddHours(1);
        Assert.Empty(await ScheduleAsync(id, at));
        await newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
            u.ExecuteAsync(id, 1, content with { Body = "Half a sent\n" }, RevisionReason.Autosaved, default)
        );

        newsroom.Clock.MoveTo(at);

        await Eventually.TrueAsync(() => IsLiveAsync(id));
        Assert.Equal(1, (await newsroom.ArticleAsync(id)).LiveNumber);
    }

    [Fact]
    public async Task A_moment_that_has_passed_is_refused()
    {
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("Too late"));

        var problems = await ScheduleAsync(id, newsroom.Clock.Now.AddSeconds(-1));

        Assert.Equal(["schedule.in-the-past"], problems.Select(p => p.Code));
    }

    private Task<IReadOnlyList<Problem>> ScheduleAsync(Guid id, DateTime at) =>
        newsroom.ExecuteAsync<ScheduleArticle, IReadOnlyList<Problem>>(u => u.ExecuteAsync(id, at, default));

    private Task<bool> IsLiveAsync(Guid id) =>
        newsroom.AskAsync(db => db.PublishedArticles.AnyAsync(p => p.ArticleId == id));
}
