using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Accounts.Freezing;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Tests.Banners;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Schedules;

/// <summary>What happens at the moment of a plan.</summary>
public sealed class PlannedActsTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private DateTime Soon => newsroom.Clock.Now.AddMinutes(10);

    [Fact]
    public async Task A_story_is_withdrawn_at_its_moment_in_the_name_of_whoever_planned_it()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Until noon"));
        var plan = await newsroom.PlanAsync(editor, PlannedKind.Withdraw, id, NewsroomPlans.Withdrawal, Soon);
        Assert.True((await newsroom.ArticleAsync(id)).IsLive);

        newsroom.Clock.MoveTo(plan.DueAt);

        Assert.Equal(PlanState.Done, (await newsroom.EndOfAsync(plan.Id)).State);
        Assert.Equal("It was not so.", (await newsroom.ArticleAsync(id)).WithdrawnReason);
        var told = await newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.ObjectId == id && e.Act == "article.withdrawn")
        );
        Assert.Equal((editor.Id, null), (told.ActorId, told.Address));
    }

    [Fact]
    public async Task What_goes_live_in_a_second_leads_and_is_announced_in_the_same_second_whatever_was_planned_first()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("The treaty is signed"));
        var at = Soon;
        // The publication is moved to the second of the lead after that was planned.
        await newsroom.ScheduleAsync(editor, id, at.AddMinutes(-1));
        var lead = await newsroom.PlanAsync(editor, PlannedKind.Lead, id, PlanDetails.None, at);
        Assert.Empty(
            await newsroom.ExecuteAsAsync<ScheduleArticle, IReadOnlyList<Problem>>(
                editor,
                u => u.ExecuteAsync(id, PlannedTime.InUtc(at), "Treaty signed", default)
            )
        );

        newsroom.Clock.MoveTo(at);

        Assert.Equal((PlanState.Done, ""), ((await newsroom.EndOfAsync(lead.Id)).State, lead.Outcome));
        Assert.Equal(
            id,
            (await newsroom.AskAsync(db => db.LeadStories.SingleAsync(l => l.Language == "en"))).ArticleId
        );
        var banner = await newsroom.ShownAsync();
        Assert.Equal(("Treaty signed", id), (banner!.Text, banner.ArticleId));
    }

    public static TheoryData<string> Ends => ["demoted", "disabled", "frozen", "limited to another section"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Whoever_may_not_do_it_any_more_does_not_get_it_done_and_that_is_loud(string what)
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        using var other = await newsroom.SignInAsync(Role.Editor);
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync($"By someone {what}"));
        var plan = await newsroom.ScheduleAsync(editor, id, Soon);
        await HappenAsync(what, editor.Id);

        newsroom.Clock.MoveTo(plan.DueAt);

        var ended = await newsroom.EndOfAsync(plan.Id);
        Assert.Equal(PlanState.Failed, ended.State);
        Assert.Contains(editor.DisplayName, ended.Outcome.ToString(), StringComparison.Ordinal);
        Assert.False((await newsroom.ArticleAsync(id)).IsLive);
        var desk = await other.GetAsync("/desk");
        Assert.Contains(
            $"By someone {what}",
            desk.TextOf("section[aria-labelledby=late-title]"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ended.Outcome.ToString(),
            desk.TextOf("section[aria-labelledby=late-title]"),
            StringComparison.Ordinal
        );
        other.Http.DefaultRequestHeaders.Add("Accept-Language", "fa");
        Assert.Contains(
            ended.Outcome.In(Language.Persian),
            (await other.GetAsync("/desk")).TextOf("section[aria-labelledby=late-title]"),
            StringComparison.Ordinal
        );
        Assert.NotEqual(ended.Outcome.ToString(), ended.Outcome.In(Language.Persian));
        Assert.Equal("Degraded", (await other.GetAsync("/health")).Text);
        await GiveUpAsync(other, plan.Id);
        Assert.Equal("Healthy", (await other.GetAsync("/health")).Text);
    }

    [Fact]
    public async Task A_colleague_plans_anew_what_failed_and_then_it_is_done()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        using var other = await newsroom.SignInAsync(Role.Editor);
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("Taken over"));
        var plan = await newsroom.ScheduleAsync(editor, id, Soon);
        await HappenAsync("disabled", editor.Id);
        var page = await other.GetAsync("/desk/schedule");
        Assert.Contains(
            $"The account of {editor.DisplayName} is closed",
            page.TextOf(".field-error"),
            StringComparison.Ordinal
        );
        newsroom.Clock.MoveTo(plan.DueAt);
        await newsroom.EndOfAsync(plan.Id);

        var at = newsroom.Clock.Now.Date.AddHours(newsroom.Clock.Now.Hour + 2);
        var asked = await other.PostFormAsync(
            $"/desk/schedule/{plan.Id}",
            "[formaction$='=When']",
            ("Form.Date", at.ToString("yyyy-MM-dd", null)),
            ("Form.Time", at.ToString("HH:mm", null)),
            ("Form.Zone", "UTC")
        );
        await other.SubmitAsync(asked, "[formaction$='=Move']");
        newsroom.Clock.MoveTo(at);

        Assert.Equal(PlanState.Done, (await newsroom.EndOfAsync(plan.Id)).State);
        Assert.Equal(other.Account!.Id, (await newsroom.PlanAsync(plan.Id)).PlannedById);
        Assert.True((await newsroom.ArticleAsync(id)).IsLive);
        var told = (await other.GetAsync("/desk")).TextOf("section[aria-labelledby=news-title]");
        Assert.Contains("NewsSite came to what you had planned: Taken over", told, StringComparison.Ordinal);
        await other.PostFormAsync("/desk", "form[action$=AllSeen]");
        Assert.Null((await other.GetAsync("/desk")).TextOf("section[aria-labelledby=news-title]"));
    }

    [Fact]
    public async Task What_cannot_be_done_any_more_fails_with_the_reason_and_holds_nothing_up()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var (gone, there) = (
            await newsroom.PublishAsync(await newsroom.ContentAsync("Leads no more")),
            await newsroom.PublishAsync(await newsroom.ContentAsync("Leads now"))
        );
        var at = Soon;
        var first = await newsroom.PlanAsync(editor, PlannedKind.Lead, gone, PlanDetails.None, at);
        var second = await newsroom.PlanAsync(editor, PlannedKind.Lead, there, PlanDetails.None, at);
        await newsroom.WithdrawAsync(gone, "It was not so.");

        newsroom.Clock.MoveTo(at);

        var (failed, done) = (await newsroom.EndOfAsync(first.Id), await newsroom.EndOfAsync(second.Id));
        Assert.Equal((PlanState.Failed, PlanState.Done), (failed.State, done.State));
        Assert.Contains("Only a story that readers have can lead", failed.Outcome.ToString(), StringComparison.Ordinal);
        using var other = await newsroom.SignInAsync(Role.Editor);
        await GiveUpAsync(other, first.Id);
    }

    [Fact]
    public async Task A_story_that_is_published_or_withdrawn_by_hand_is_not_changed_again_by_its_plan()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var content = await newsroom.ContentAsync("By hand");
        foreach (var withdraws in (bool[])[false, true])
        {
            var id = await newsroom.PublishAsync(content);
            await newsroom.SaveAsync(id, content with { Headline = "Planned headline" });
            var plan = await newsroom.ScheduleAsync(editor, id, Soon);
            if (withdraws)
            {
                await newsroom.WithdrawAsync(id, "It was not so.");
            }
            else
            {
                Assert.Empty(await newsroom.ExecuteAsync((PublishArticle u) => u.ExecuteAsync(id, null, default)));
            }

            var ended = await newsroom.PlanAsync(plan.Id);
            Assert.Equal((PlanState.GivenUp, null), (ended.State, (await newsroom.ArticleAsync(id)).ScheduledFor));
            Assert.Equal(!withdraws, (await newsroom.ArticleAsync(id)).IsLive);
        }
    }

    [Fact]
    public async Task A_planned_change_that_is_given_up_leaves_readers_what_they_have()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        using var browser = await newsroom.SignInAsync(editor);
        var content = await newsroom.ContentAsync("Stays as it is");
        var id = await newsroom.PublishAsync(content);
        await newsroom.SaveAsync(id, content with { Headline = "Would have changed" });
        var plan = await newsroom.ScheduleAsync(editor, id, Soon);

        await browser.PostFormAsync($"/desk/articles/{id}/publish", "form[action$='=Unschedule']");
        newsroom.Clock.MoveTo(plan.DueAt.AddSeconds(1));
        var later = await newsroom.PlanAsync(editor, PlannedKind.Banner, null, NewsroomPlans.Banner("After"), Soon);
        newsroom.Clock.MoveTo(later.DueAt);
        await newsroom.EndOfAsync(later.Id);

        Assert.Equal(PlanState.GivenUp, (await newsroom.PlanAsync(plan.Id)).State);
        var story = await newsroom.ArticleAsync(id);
        Assert.Equal((ArticleState.Published, 1, null), (story.State, story.LiveNumber, story.ScheduledNumber));
    }

    private static async Task GiveUpAsync(DeskBrowser editor, Guid id)
    {
        var answer = await editor.PostFormAsync("/desk/schedule", $"form[action$='=GiveUp']:has(input[value='{id}'])");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private async Task HappenAsync(string what, Guid id)
    {
        var elsewhere = new DeskLimits([await newsroom.SectionIdAsync("Sport")], []);
        var answer = what switch
        {
            "disabled" => await newsroom.ExecuteAsync((DisableAccount u) => u.ExecuteAsync(id, default)),
            "frozen" => await newsroom.ExecuteAsync((FreezeAccount u) => u.ExecuteAsync(id, "", default)),
            "demoted" => await newsroom.ExecuteAsync((ChangeRole u) => u.ExecuteAsync(id, Role.Author, default)),
            _ => await newsroom.ExecuteAsync((ChangeRole u) => u.ExecuteAsync(id, Role.Editor, default, elsewhere)),
        };
        Assert.Empty(answer!);
    }
}
