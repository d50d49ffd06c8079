using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Tasks;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Tasks;

public sealed class TaskTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string List = "/desk/tasks";

    [Fact]
    public async Task A_task_about_a_story_reaches_whoever_it_is_for_and_its_end_whoever_gave_it()
    {
        using var giver = await newsroom.SignInAsync(Role.Editor);
        using var doer = await newsroom.SignInAsync(Role.Editor);
        var id = await newsroom.ReadyStoryAsync("Needs a map");
        var link = (await giver.GetAsync("/desk/articles?text=needs")).Page.QuerySelector($"a[href$='story={id}']")!;

        var answer = await GiveAsync(giver, link.GetAttribute("href")!, "Draw the map", doer, due: "2027-03-02");

        Assert.Equal("The task is given.", (await giver.FollowAsync(answer)).TextOf(".flash"));
        var desk = await doer.GetAsync("/desk");
        Assert.Contains("gave you a task", desk.TextOf("section[aria-labelledby=news-title]"));
        var own = desk.TextOf("section[aria-labelledby=tasks-title]")!;
        Assert.Contains("Draw the map Needs a map, due Tue 2 Mar 2027", own, StringComparison.Ordinal);

        var done = await doer.SubmitAsync(desk, "section[aria-labelledby=tasks-title] form");
        Assert.Equal("/desk", done.Location);
        Assert.Null((await doer.GetAsync("/desk")).TextOf("section[aria-labelledby=tasks-title]"));
        Assert.Contains("did a task that you gave", (await giver.GetAsync("/desk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_or_deleted_by_mistake_is_undone_with_a_press()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await GiveAsync(editor, $"{List}/new", "Call the mayor", editor);

        var done = await editor.FollowAsync(await editor.PostFormAsync($"{List}?whose=mine", Button("Done")));
        Assert.Equal("Nothing is asked of you.", done.TextOf(".empty"));
        var open = await editor.FollowAsync(await editor.SubmitAsync(done, Button("Reopen")));
        Assert.Contains("Call the mayor", open.TextOf("main .rows"), StringComparison.Ordinal);

        var deleted = await editor.FollowAsync(await editor.SubmitAsync(open, Button("Delete")));
        Assert.Equal("Nothing is asked of you.", deleted.TextOf(".empty"));
        await editor.SubmitAsync(deleted, Button("PutBack"));
        Assert.True((await OfAsync(editor)).IsOpen);
    }

    [Fact]
    public async Task Whoever_may_not_see_a_story_sees_the_task_and_not_the_headline()
    {
        var id = await newsroom.ReadyStoryAsync("Unknown to authors");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        using var author = await newsroom.SignInAsync(Role.Author);

        await GiveAsync(editor, $"{List}/new?story={id}", "Ask the ministry", author);

        foreach (var page in new[] { "/desk", List, "/desk/notices" })
        {
            var seen = (await author.GetAsync(page)).Text;
            Assert.Contains("Ask the ministry", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Unknown to authors", seen, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync($"{List}/new?story={id}")).Status);
    }

    [Fact]
    public async Task A_task_is_handed_on_by_whose_it_is_and_by_nobody_else()
    {
        using var giver = await newsroom.SignInAsync(Role.Author);
        using var doer = await newsroom.SignInAsync(Role.Author);
        using var next = await newsroom.SignInAsync(Role.Author);
        await GiveAsync(giver, $"{List}/new", "Hand this on", doer);
        var id = (await OfAsync(giver)).Id;

        Assert.Equal(HttpStatusCode.NotFound, (await next.GetAsync($"{List}/{id}")).Status);
        var nobody = await doer.PostFormAsync($"{List}/{id}", ("Form.To", ""));
        Assert.Equal(["Choose a colleague who is at work here, or anyone."], nobody.Problems);
        await doer.PostFormAsync($"{List}/{id}", ("Form.To", $"{next.Account!.Id}"));

        Assert.Contains("Hand this on", (await next.GetAsync(List)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hand this on", (await doer.GetAsync(List)).Text, StringComparison.Ordinal);
        // Only whoever gave it takes it back, whatever a browser sends.
        var theirs = await next.GetAsync(List);
        Assert.Null(theirs.Page.QuerySelector(Button("Delete")));
        var refused = await next.SubmitAsync(await giver.GetAsync($"{List}?whose=given"), Button("Delete"));
        Assert.NotEqual(HttpStatusCode.Redirect, refused.Status);
        Assert.True((await OfAsync(giver)).IsOpen);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        using var author = await newsroom.SignInAsync(Role.Author);

        var answer = await GiveAsync(author, $"{List}/new", new string('x', 301), null, "2020-01-01");

        Assert.Equal(
            ["Say what is to be done, in at most 300 characters.", "This day has passed. Choose a later one, or none."],
            answer.Problems
        );
        Assert.Equal(new string('x', 301), answer.TextOf("#Form_Text"));
        Assert.Equal("anyone", answer.Page.QuerySelector("#Form_For [selected]")!.GetAttribute("value"));
        Assert.Equal("2020-01-01", answer.Page.QuerySelector("#Form_DueOn")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Editors_and_auditors_see_everyones_and_auditors_press_nothing()
    {
        using var author = await newsroom.SignInAsync(Role.Author);
        using var editor = await newsroom.SignInAsync(Role.Editor);
        using var auditor = await newsroom.SignInAsync(Role.Auditor);
        await GiveAsync(author, $"{List}/new", "Between authors", author);

        Assert.Contains("Between authors", (await editor.GetAsync($"{List}?whose=all")).Text, StringComparison.Ordinal);
        var read = await auditor.GetAsync(List);
        Assert.Contains("Between authors", read.Text, StringComparison.Ordinal);
        Assert.Null(read.Page.QuerySelector("main form[method=post], main a[href^='/desk/tasks/']"));
        using var other = await newsroom.SignInAsync(Role.Author);
        Assert.DoesNotContain("Between authors", (await other.GetAsync($"{List}?whose=all")).Text);
    }

    [Fact]
    public async Task A_story_whose_review_is_asked_of_someone_is_a_task_of_theirs_until_it_is_approved()
    {
        using var reviewer = await newsroom.SignInAsync(Role.Editor);
        var id = await newsroom.ReadyStoryAsync("Two pairs of eyes");
        await ChangeAsync(id, a => a.SubmitForReview(newsroom.Clock.Now, null, reviewer.Account!.Id));
        foreach (var page in new[] { "/desk", List })
        {
            var link = (await reviewer.GetAsync(page)).Page.QuerySelector(
                $"main a[href='/desk/articles/{id}/publish']"
            );
            Assert.Equal("Two pairs of eyes", link?.TextContent);
        }

        await ChangeAsync(id, a => a.Approve(null, newsroom.Clock.Now));

        Assert.Null((await reviewer.GetAsync(List)).TextOf("section[aria-labelledby=reviews-title]"));
    }

    [Fact]
    public async Task What_a_seized_account_did_to_tasks_is_taken_back_row_by_row()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var seized = await newsroom.SignInAsync(Role.Editor);
        await GiveAsync(admin, $"{List}/new", "Guard the source", admin);
        await GiveAsync(seized, $"{List}/new", "Forged", null);
        await seized.PostFormAsync($"{List}?whose=all", $"#task-{(await OfAsync(admin)).Id} {Button("Done")}");

        foreach (var act in new[] { "task.given", "task.done" })
        {
            var row = await newsroom.AskAsync(db =>
                db.AuditEntries.SingleAsync(e => e.ActorId == seized.Account!.Id && e.Act == act)
            );
            await admin.PostFormAsync(
                $"/admin/accounts/{seized.Account!.Id}/changes",
                $"form:has(input[value='{row.Number.ToString(CultureInfo.InvariantCulture)}']) [formaction$='=RollBack']"
            );
        }

        Assert.True((await OfAsync(admin)).IsOpen);
        Assert.NotNull((await OfAsync(seized)).DeletedAt);
    }

    private static string Button(string handler) =>
        $"[formaction$='handler={handler}'], form[action$='handler={handler}']";

    private static Task<DeskAnswer> GiveAsync(
        DeskBrowser giver,
        string path,
        string text,
        DeskBrowser? doer,
        string due = ""
    ) =>
        giver.PostFormAsync(
            path,
            ("Form.Text", text),
            ("Form.For", doer is null ? "anyone" : $"{doer.Account!.Id}"),
            ("Form.DueOn", due)
        );

    private Task<NewsroomTask> OfAsync(DeskBrowser giver) =>
        newsroom.AskAsync(db => db.Tasks.AsNoTracking().SingleAsync(t => t.GivenById == giver.Account!.Id));

    private Task<int> ChangeAsync(Guid id, Action<Core.Articles.Article> change) =>
        newsroom.AskAsync(async db =>
        {
            change(await db.Articles.SingleAsync(a => a.Id == id));
            return await db.SaveChangesAsync();
        });
}
