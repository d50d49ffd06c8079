using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Schedules;

namespace NewsSite.Tests.Processes;

public sealed class MissedScheduleTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task A_story_whose_moment_passed_while_the_site_was_down_goes_live_once_when_it_is_back()
    {
        var id = await ScheduleAsync();
        await using (var before = await RunningSite.StartAsync(_folder))
        {
            await before.KillAsync();
        }

        Assert.Equal(0, await _folder.AskAsync(db => db.PublishedArticles.CountAsync()));
        // The hours that the site was away.
        _folder.Scalar(
            $"UPDATE PlannedActs SET DueAt = '2026-01-01 06:00:00', TryAt = '2026-01-01 06:00:00' WHERE State = '{PlanState.Waiting}'"
        );

        // Two at once, as when a supervisor starts the next one before the last is gone.
        var sites = await Task.WhenAll(RunningSite.StartAsync(_folder), RunningSite.StartAsync(_folder));
        await using var one = sites[0];
        await using var other = sites[1];

        await Newsrooms.Eventually.TrueAsync(
            () => _folder.AskAsync(db => db.PublishedArticles.AnyAsync(p => p.ArticleId == id)),
            TimeSpan.FromSeconds(5)
        );
        using var reader = one.Visit();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/en/stories/the-sluice-opens")).Status);
        await AssertOnceAsync(id);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Guid> ScheduleAsync()
    {
        var file = _folder.Write(
            "scheduled.jsonl",
            [
                StoryFile.Line(
                    new()
                    {
                        ["externalId"] = "later",
                        ["headline"] = "The sluice opens",
                        ["body"] = "Water at last.",
                        ["state"] = "scheduled",
                        ["scheduledFor"] = "2099-01-01T06:00:00Z",
                    }
                ),
            ]
        );
        Assert.Equal(0, (await _folder.RunAsync("import", "jsonl", file)).ExitCode);
        return await _folder.AskAsync(db => db.Articles.Select(a => a.Id).SingleAsync());
    }

    private async Task AssertOnceAsync(Guid id)
    {
        Assert.Equal(1, await _folder.AskAsync(db => db.PublishedArticles.CountAsync()));
        Assert.Equal(
            1,
            await _folder.AskAsync(db =>
                db.AuditEntries.CountAsync(e => e.ObjectId == id && e.Act == "article.published")
            )
        );
        Assert.Equal(
            1,
            await _folder.AskAsync(db =>
                db.OutboxMessages.CountAsync(m => m.Type == nameof(ArticlePublished) && m.Json.Contains(id.ToString()))
            )
        );
    }
}
