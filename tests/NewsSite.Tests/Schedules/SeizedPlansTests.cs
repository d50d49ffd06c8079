using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Schedules;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Schedules;

/// <summary>What somebody planned, moved and gave up in a colleague's name is shown and taken back.</summary>
public sealed class SeizedPlansTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_plan_that_was_made_is_given_up_one_that_was_moved_or_given_up_stands_as_before()
    {
        var (seized, honest) = (
            await newsroom.AddColleagueAsync(Role.Editor),
            await newsroom.AddColleagueAsync(Role.Editor)
        );
        var at = newsroom.Clock.Now.AddDays(2);
        var moved = await newsroom.PlanAsync(honest, PlannedKind.Banner, null, NewsroomPlans.Banner("Moved away"), at);
        var given = await newsroom.PlanAsync(honest, PlannedKind.Banner, null, NewsroomPlans.Banner("Given up"), at);
        var made = await newsroom.PlanAsync(seized, PlannedKind.Banner, null, NewsroomPlans.Banner("Forged"), at);
        await DoAsync<MovePlan>(seized, u => u.ExecuteAsync(moved.Id, PlannedTime.InUtc(at.AddYears(1)), default));
        await DoAsync<GiveUpPlan>(seized, u => u.ExecuteAsync(given.Id, default));
        using var admin = await newsroom.SignInAsync(Role.Admin);

        await RollBackAsync(admin, seized, PlanActs.Made, made);
        await RollBackAsync(admin, seized, PlanActs.Moved, moved);
        await RollBackAsync(admin, seized, PlanActs.GivenUp, given);

        Assert.Equal(PlanState.GivenUp, (await newsroom.PlanAsync(made.Id)).State);
        Assert.Equal((PlanState.Waiting, at), await StandingAsync(moved));
        Assert.Equal((PlanState.Waiting, at), await StandingAsync(given));
    }

    [Fact]
    public async Task A_plan_about_a_story_is_told_by_its_headline()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("The gates hold"));
        var details = new PlanDetails { Reason = "Wrong." };
        await newsroom.PlanAsync(seized, PlannedKind.Withdraw, id, details, newsroom.Clock.Now.AddDays(1));
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var changes = await admin.GetAsync($"/admin/accounts/{seized.Id}/changes");

        Assert.Contains("Withdraw “The gates hold”: Wrong.", changes.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("..", changes.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_planned_for_a_live_story_goes_with_the_rest_of_what_was_done_to_it()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var content = await newsroom.ContentAsync("Honest words");
        var id = await newsroom.PublishAsync(content);
        newsroom.Clock.Advance(TimeSpan.FromDays(3));
        await newsroom.SaveAsync(id, content with { Headline = "Forged words" });
        var plan = await newsroom.ScheduleAsync(seized, id, newsroom.Clock.Now.AddDays(1));
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var changes = $"/admin/accounts/{seized.Id}/changes";
        Assert.Contains(
            "scheduled",
            (await admin.GetAsync(changes)).TextOf("section[aria-labelledby=stories-title]"),
            StringComparison.Ordinal
        );

        await admin.PostFormAsync(changes, $"form:has(input[value='{id}']) [formaction$='=RollBackStory']");

        Assert.Equal(PlanState.GivenUp, (await newsroom.PlanAsync(plan.Id)).State);
        var story = await newsroom.ArticleAsync(id);
        Assert.Equal((1, null), (story.LiveNumber, story.ScheduledNumber));
    }

    private async Task DoAsync<TUseCase>(Account account, Func<TUseCase, Task<IReadOnlyList<Problem>>> act)
        where TUseCase : notnull => Assert.Empty(await newsroom.ExecuteAsAsync(account, act));

    private async Task RollBackAsync(DeskBrowser admin, Account seized, string act, PlannedAct plan)
    {
        var row = await newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.ActorId == seized.Id && e.Act == act && e.ObjectId == plan.Id)
        );
        await admin.PostFormAsync(
            $"/admin/accounts/{seized.Id}/changes",
            $"form:has(input[value='{row.Number.ToString(CultureInfo.InvariantCulture)}']) [formaction$='=RollBack']"
        );
    }

    private async Task<(PlanState, DateTime)> StandingAsync(PlannedAct plan)
    {
        var now = await newsroom.PlanAsync(plan.Id);
        return (now.State, now.DueAt);
    }
}
