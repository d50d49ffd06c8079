using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Core.Schedules;

namespace NewsSite.Tests.Processes;

public sealed class KilledScheduleTests : IDisposable
{
    private const int Publications = 150;
    private const int Withdrawals = 20;
    private const int Leads = 15;
    private const int Banners = 15;
    private const int All = Publications + Withdrawals + Leads + Banners;
    private static readonly TimeSpan OnTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly DateTime Due = new(2026, 1, 1, 6, 0, 0, DateTimeKind.Utc);

    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task Two_hundred_acts_of_one_second_are_done_within_two_seconds_and_once_though_the_process_was_killed_between()
    {
        await PlanAsync();
        await using (
            var first = NewsSiteProcess.Start(["serve", "--data", _folder.Path, "--urls", "http://127.0.0.1:0"])
        )
        {
            await Newsrooms.Eventually.TrueAsync(async () => await DoneAsync() > 0, Patience);
            await first.KillAsync();
        }

        Assert.InRange(await DoneAsync(), 1, All - 1);
        await using var again = await RunningSite.StartAsync(_folder);
        var listening = Stopwatch.GetTimestamp();
        await Newsrooms.Eventually.TrueAsync(async () => await DoneAsync() == All, Patience);

        Assert.InRange(Stopwatch.GetElapsedTime(listening), TimeSpan.Zero, OnTime);
        await AssertEachOnceAsync("article.published", nameof(ArticlePublished), Publications);
        await AssertEachOnceAsync("article.withdrawn", nameof(ArticleWithdrawn), Withdrawals);
        await AssertEachOnceAsync("article.made-lead", null, Leads);
        await AssertEachOnceAsync("banner.raised", nameof(BannerChanged), Banners);
        Assert.Equal(Publications + Leads, await _folder.AskAsync(db => db.PublishedArticles.CountAsync()));
        Assert.Equal(Banners, await _folder.AskAsync(db => db.Banners.CountAsync()));
    }

    public void Dispose() => _folder.Dispose();

    private Task<int> DoneAsync() => _folder.AskAsync(db => db.PlannedActs.CountAsync(p => p.State == PlanState.Done));

    /// <summary>The record and the events tell of as many different things as there were acts, and of none twice.</summary>
    private async Task AssertEachOnceAsync(string act, string? happened, int count)
    {
        var told = await _folder.AskAsync(db =>
            db.AuditEntries.Where(e => e.Act == act).Select(e => e.ObjectId).ToListAsync()
        );
        Assert.Equal((count, count), (told.Count, told.Distinct().Count()));
        if (happened is not null)
        {
            var events = await _folder.AskAsync(db =>
                db.OutboxMessages.Where(m => m.Type == happened).Select(m => m.Json).ToListAsync()
            );
            Assert.Equal((count, count), (events.Count, events.Distinct().Count()));
        }
    }

    private async Task PlanAsync()
    {
        var scheduled = Enumerable.Range(1, Publications).Select(Scheduled);
        var file = _folder.Write("all.jsonl", scheduled.Concat(StoryFile.Published(Withdrawals + Leads)));
        Assert.Equal(0, (await _folder.RunAsync("import", "jsonl", file)).ExitCode);
        _folder.Scalar("UPDATE PlannedActs SET DueAt = '2026-01-01 06:00:00', TryAt = '2026-01-01 06:00:00'");
        // An import tells of what it published; only what the schedule does is to be counted.
        _folder.Scalar("DELETE FROM OutboxMessages");
        await _folder.AskAsync(async db =>
        {
            var live = await db.PublishedArticles.OrderBy(p => p.Id).Select(p => p.ArticleId).ToListAsync();
            db.AddRange(live.Take(Withdrawals).Select(Withdrawal));
            db.AddRange(live.Skip(Withdrawals).Select(id => Plan(PlannedKind.Lead, id, PlanDetails.None)));
            db.AddRange(Enumerable.Range(1, Banners).Select(Banner));
            return await db.SaveChangesAsync();
        });
    }

    private static string Scheduled(int number) =>
        StoryFile.Line(
            new()
            {
                ["externalId"] = $"later-{number}",
                ["headline"] = $"Lock {number} opens",
                ["body"] = $"Water at last at lock {number}.",
                ["state"] = "scheduled",
                ["scheduledFor"] = "2099-01-01T06:00:00Z",
            }
        );

    private static PlannedAct Withdrawal(Guid id) =>
        Plan(PlannedKind.Withdraw, id, new() { Reason = "It was not so." });

    private static PlannedAct Banner(int number) =>
        Plan(
            PlannedKind.Banner,
            null,
            new()
            {
                BannerText = $"Water rises {number}",
                Languages = ["en"],
                Minutes = 60,
            }
        );

    private static PlannedAct Plan(PlannedKind kind, Guid? articleId, PlanDetails details) =>
        PlannedAct.Plan(kind, articleId, details, PlannedTime.InUtc(Due), null, "NewsSite", Due.AddDays(-1));
}
