using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Schedules;
using NewsSite.Tests.Banners;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Schedules;

public sealed class FailingPlansTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task What_fails_unforeseen_holds_nothing_up_and_is_done_once_it_can_be()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Withdrawn all the same"));
        var at = newsroom.Clock.Now.AddMinutes(10);
        var first = await newsroom.PlanAsync(editor, PlannedKind.Banner, null, NewsroomPlans.Banner("Late"), at);
        var second = await newsroom.PlanAsync(editor, PlannedKind.Withdraw, id, NewsroomPlans.Withdrawal, at);
        await RunAsync("ALTER TABLE \"Banners\" RENAME TO \"Elsewhere\"");

        newsroom.Clock.MoveTo(at);
        Assert.Equal(PlanState.Done, (await newsroom.EndOfAsync(second.Id)).State);
        var tried = await newsroom.PlanAsync(first.Id);
        Assert.Equal((PlanState.Waiting, 1), (tried.State, tried.Tries));
        await RunAsync("ALTER TABLE \"Elsewhere\" RENAME TO \"Banners\"");
        newsroom.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(PlanState.Done, (await newsroom.EndOfAsync(first.Id)).State);
        Assert.Equal("Late", (await newsroom.ShownAsync())?.Text);
        Assert.Equal(1, await newsroom.AskAsync(db => db.AuditEntries.CountAsync(e => e.Act == "banner.raised")));
    }

    [Fact]
    public void After_five_tries_nobody_believes_in_another()
    {
        var at = newsroom.Clock.Now;
        var plan = PlannedAct.Plan(
            PlannedKind.Lead,
            Guid.NewGuid(),
            PlanDetails.None,
            PlannedTime.InUtc(at),
            null,
            "",
            at
        );

        var goesOn = Enumerable.Range(0, PlannedAct.MostTries).Select(_ => plan.PutOff(plan.TryAt)).ToList();

        Assert.Equal([true, true, true, true, false], goesOn);
        Assert.Equal(at.AddSeconds(5 + 10 + 15 + 20 + 25), plan.TryAt);
    }

    private Task<int> RunAsync(string statement) => newsroom.AskAsync(db => db.Database.ExecuteSqlRawAsync(statement));
}
