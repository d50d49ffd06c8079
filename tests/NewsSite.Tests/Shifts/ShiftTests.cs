using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Schedules;
using NewsSite.Tasks;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Schedules;

namespace NewsSite.Tests.Shifts;

public sealed class ShiftTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Page = "/desk/hand-over";

    [Fact]
    public async Task Everything_a_shift_carries_goes_to_a_colleague_who_is_told_and_does_it_in_their_name()
    {
        using var from = await newsroom.SignInAsync(Role.Editor);
        using var to = await newsroom.SignInAsync(Role.Editor);
        var (task, review, plan, story) = await CarryAsync(from);
        // Readers have it: it is signed as it is.
        var live = await StartAsync(from, "Long before readers");
        await newsroom.ExecuteAsync((PublishArticle u) => u.ExecuteAsync(live, null, default));

        Assert.Equal("Hand over 1 task, 1 review and 1 plan", (await from.GetAsync(Page)).TextOf("form.panel .button"));
        var answer = await HandAsync(from, to, "The court rules at six.", ("Form.StoriesToo", "true"));

        var told = await from.FollowAsync(answer);
        Assert.Equal("Your shift is handed over.", told.TextOf(".flash"));
        Assert.Equal(to.Account!.Id, (await TaskAsync(task)).ForId);
        Assert.Equal(to.Account.Id, (await newsroom.ArticleAsync(review)).ReviewerId);
        Assert.Equal(to.Account.Id, (await newsroom.ArticleAsync(story)).OwnerId);
        Assert.Equal(from.Account!.Id, (await newsroom.ArticleAsync(live)).OwnerId);
        var planned = await newsroom.PlanAsync(plan);
        Assert.Equal((to.Account.Id, to.Account.DisplayName), (planned.PlannedById, planned.PlannedBy));

        var desk = await to.GetAsync("/desk");
        Assert.Contains("handed a shift over to you", desk.TextOf("section[aria-labelledby=news-title]"));
        var opened = await to.FollowAsync(await to.SubmitAsync(desk, "section[aria-labelledby=news-title] li form"));
        Assert.Equal("The court rules at six.", opened.TextOf("blockquote"));
        foreach (var title in new[] { "Ring the harbour", "To be reviewed", "Raise banner: Shift banner", "My draft" })
        {
            Assert.Contains(title, opened.TextOf("main"), StringComparison.Ordinal);
        }
        using var other = await newsroom.SignInAsync(Role.Editor);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(answer.Location!)).Status);

        newsroom.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(PlanState.Done, (await newsroom.EndOfAsync(plan)).State);
        Assert.True(
            await newsroom.AskAsync(db =>
                db.AuditEntries.AnyAsync(e => e.Act == "banner.raised" && e.ActorId == to.Account.Id)
            )
        );
    }

    [Fact]
    public async Task Taken_back_it_is_as_it_was_but_for_what_the_colleague_changed()
    {
        using var from = await newsroom.SignInAsync(Role.Editor);
        using var to = await newsroom.SignInAsync(Role.Editor);
        var (task, review, plan, story) = await CarryAsync(from);
        var page = await from.FollowAsync(await HandAsync(from, to, "", ("Form.StoriesToo", "true")));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        await newsroom.ExecuteAsAsync<ChangeTask, object>(to.Account!, async u => await u.DoAsync(task, default));
        await to.PostFormAsync($"/desk/articles/{story}", "[data-save]", ("Form.Body", "Mine by now."));

        var taken = await from.FollowAsync(await from.SubmitAsync(page, "form[action$=TakeBack]"));

        var stayed = taken.TextOf("section[aria-labelledby=stayed-title]")!;
        Assert.Contains("Ring the harbour", stayed, StringComparison.Ordinal);
        Assert.Contains("My draft", stayed, StringComparison.Ordinal);
        Assert.Equal(to.Account!.Id, (await newsroom.ArticleAsync(story)).OwnerId);
        Assert.Equal(from.Account!.Id, (await newsroom.ArticleAsync(review)).ReviewerId);
        var planned = await newsroom.PlanAsync(plan);
        Assert.Equal((from.Account.Id, from.Account.DisplayName), (planned.PlannedById, planned.PlannedBy));
        Assert.Null(taken.Page.QuerySelector("form[action$=TakeBack]"));
    }

    [Fact]
    public async Task What_a_colleague_does_not_cover_is_named_first_and_stays()
    {
        var sport = await newsroom.SectionIdAsync("Sport");
        using var from = await newsroom.SignInAsync(Role.Editor);
        using var to = await newsroom.SignInAsync(Role.Editor, new DeskLimits([sport], []));
        var (task, review, plan, _) = await CarryAsync(from);

        var asked = await HandAsync(from, to, "Only some of it.");

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("To be reviewed", asked.TextOf("#stays"), StringComparison.Ordinal);
        Assert.Equal("Hand over 1 task", asked.TextOf("form.panel .button"));
        Assert.Equal("Only some of it.", asked.TextOf("#Form_Note"));
        Assert.Equal(from.Account!.Id, (await TaskAsync(task)).ForId);

        await from.SubmitAsync(asked, "form.panel");

        Assert.Equal(to.Account!.Id, (await TaskAsync(task)).ForId);
        Assert.Equal(from.Account.Id, (await newsroom.ArticleAsync(review)).ReviewerId);
        Assert.Equal(from.Account.Id, (await newsroom.PlanAsync(plan)).PlannedById);
    }

    [Fact]
    public async Task Nobody_chosen_an_author_and_a_note_too_long_are_refused_and_the_note_is_kept()
    {
        using var from = await newsroom.SignInAsync(Role.Editor);
        using var author = await newsroom.SignInAsync(Role.Author);
        var note = new string('n', 2_001);

        var nobody = await HandAsync(from, null, note);
        var wrong = await HandAsync(from, author, "Words");

        Assert.Equal(["Choose the colleague who goes on.", "Write at most 2,000 characters."], nobody.Problems);
        Assert.Equal(note, nobody.TextOf("#Form_Note"));
        Assert.Equal(["Choose the colleague who goes on."], wrong.Problems);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync(Page)).Status);
    }

    [Fact]
    public async Task A_shift_that_a_seized_account_handed_over_comes_back_with_one_press_or_thing_by_thing()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var seized = await newsroom.SignInAsync(Role.Editor);
        using var to = await newsroom.SignInAsync(Role.Editor);
        var (task, review, plan, story) = await CarryAsync(seized);
        await HandAsync(seized, to, "", ("Form.StoriesToo", "true"));

        await RollBackAsync(admin, seized, "plan.handed-over");
        await RollBackAsync(admin, seized, "article.review-handed-over");
        Assert.Equal(seized.Account!.Id, (await newsroom.PlanAsync(plan)).PlannedById);
        Assert.Equal(seized.Account.Id, (await newsroom.ArticleAsync(review)).ReviewerId);
        Assert.Equal(to.Account!.Id, (await TaskAsync(task)).ForId);

        await RollBackAsync(admin, seized, "shift.handed-over");
        Assert.Equal(seized.Account.Id, (await TaskAsync(task)).ForId);
        Assert.Equal(seized.Account.Id, (await newsroom.ArticleAsync(story)).OwnerId);
    }

    /// <summary>One of each: a task, a review, a plan and a story in progress.</summary>
    private async Task<(Guid Task, Guid Review, Guid Plan, Guid Story)> CarryAsync(DeskBrowser editor)
    {
        var me = editor.Account!;
        Assert.Empty(
            await newsroom.ExecuteAsAsync<GiveTask, IReadOnlyList<Core.Shared.Problem>>(
                me,
                u => u.ExecuteAsync("Ring the harbour", me.Id, null, null, default)
            )
        );
        var task = await newsroom.AskAsync(db => db.Tasks.SingleAsync(t => t.GivenById == me.Id));
        var review = await newsroom.ReadyStoryAsync("To be reviewed");
        await newsroom.AskAsync(async db =>
        {
            var story = await db.Articles.SingleAsync(a => a.Id == review);
            story.SubmitForReview(newsroom.Clock.Now, null, me.Id);
            return await db.SaveChangesAsync();
        });
        var at = newsroom.Clock.Now.AddHours(2);
        var plan = await newsroom.PlanAsync(me, PlannedKind.Banner, null, NewsroomPlans.Banner("Shift banner"), at);
        return (task.Id, review, plan.Id, await StartAsync(editor, "My draft"));
    }

    private async Task<Guid> StartAsync(DeskBrowser editor, string headline)
    {
        var content = await newsroom.ContentAsync(headline);
        var story = await newsroom.ExecuteAsAsync<CreateArticle, Article>(
            editor.Account!,
            u => u.ExecuteAsync(content, RevisionReason.Created, default)
        );
        return story.Id;
    }

    private static Task<DeskAnswer> HandAsync(
        DeskBrowser from,
        DeskBrowser? to,
        string note,
        params (string Name, string? Value)[] more
    ) => from.PostFormAsync(Page, "form.panel", [("Form.To", $"{to?.Account!.Id}"), ("Form.Note", note), .. more]);

    private Task<Core.Tasks.NewsroomTask> TaskAsync(Guid id) =>
        newsroom.AskAsync(db => db.Tasks.AsNoTracking().SingleAsync(t => t.Id == id));

    private async Task RollBackAsync(DeskBrowser admin, DeskBrowser seized, string act)
    {
        var row = await newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.ActorId == seized.Account!.Id && e.Act == act)
        );
        await admin.PostFormAsync(
            $"/admin/accounts/{seized.Account!.Id}/changes",
            $"form:has(input[value='{row.Number.ToString(CultureInfo.InvariantCulture)}']) [formaction$='=RollBack']"
        );
    }
}
