using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Core.Sections;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Schedules;

namespace NewsSite.Tests.Articles.Bulk;

public sealed class BulkActTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string List = "/desk/articles";
    private const string Go = "form[action$='handler=Do']";

    [Fact]
    public async Task Stories_move_to_a_section_after_one_more_press_and_back_without_what_was_written_since()
    {
        var (world, sport) = (await newsroom.SectionIdAsync("World"), await newsroom.SectionIdAsync("Sport"));
        var (first, second) = (await newsroom.ReadyStoryAsync("Harbour"), await newsroom.ReadyStoryAsync("Pier"));
        var there = await newsroom.DraftAsync((await newsroom.ContentAsync("Stadium")) with { SectionId = sport });
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var asked = await AskAsync(editor, $"Section:{sport}", first, second, there);

        Assert.Equal("Move 2 stories to Sport?", asked.TextOf("h1"));
        Assert.Contains("Stadium Draft It is there already.", asked.TextOf("section[aria-labelledby=cannot-title]"));
        Assert.Equal(world, (await newsroom.LatestAsync(first)).Content.SectionId);
        var done = await editor.FollowAsync(await editor.SubmitAsync(asked, Go));
        Assert.Equal("2 stories were moved to Sport.", done.TextOf("h1"));
        var moved = await newsroom.LatestAsync(first);
        Assert.Equal((2, sport), (moved.Number, moved.Content.SectionId));

        await editor.PostFormAsync($"{List}/{first}", "[data-save]", ("Form.Body", "Written since."));
        await editor.PostFormAsync($"{List}/{second}", "[data-save]", ("Form.SectionId", $"{world}"));
        var undone = await editor.FollowAsync(await editor.SubmitAsync(done, "form[action$=Undo]"));

        Assert.Equal("1 story is as it was before.", undone.TextOf("h1"));
        Assert.Contains("Pier", undone.TextOf("section[aria-labelledby=kept-title]"));
        var back = await newsroom.LatestAsync(first);
        Assert.Equal((world, "Written since."), (back.Content.SectionId, back.Content.Body.Trim()));
        Assert.Null(undone.Page.QuerySelector("form[action$=Undo]"));
    }

    [Fact]
    public async Task What_a_colleague_moved_while_the_question_stood_is_left_to_them()
    {
        var (sport, arts) = (await newsroom.SectionIdAsync("Sport"), await newsroom.SectionIdAsync("Arts"));
        var id = await newsroom.ReadyStoryAsync("Two hands on it");
        using var one = await newsroom.SignInAsync(Role.Editor);
        using var other = await newsroom.SignInAsync(Role.Editor);
        var asked = await AskAsync(one, $"Section:{sport}", id);

        await other.SubmitAsync(await AskAsync(other, $"Section:{arts}", id), Go);
        var done = await one.FollowAsync(await one.SubmitAsync(asked, Go));

        Assert.Equal("0 stories were moved to Sport.", done.TextOf("h1"));
        Assert.Contains("Somebody changed it meanwhile.", done.TextOf("section[aria-labelledby=left-title]"));
        Assert.Equal(arts, (await newsroom.LatestAsync(id)).Content.SectionId);
        // Nobody else has what one person did at once.
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(done.Address.AbsolutePath)).Status);
    }

    [Fact]
    public async Task A_topic_is_added_to_approved_words_and_undone_they_are_approved_again()
    {
        var topic = new Topic { Slug = "floods", Name = LocalizedText.Of(Language.English, "Floods") };
        await newsroom.AskAsync(db =>
        {
            db.Topics.Add(topic);
            return db.SaveChangesAsync();
        });
        var id = await newsroom.ReadyStoryAsync("Approved of");
        await newsroom.AskAsync(async db =>
        {
            var story = await db.Articles.SingleAsync(a => a.Id == id);
            story.SubmitForReview(newsroom.Clock.Now);
            story.Approve(null, newsroom.Clock.Now);
            return await db.SaveChangesAsync();
        });
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var asked = await AskAsync(editor, $"Topic:{topic.Id}", id);
        var done = await editor.FollowAsync(await editor.SubmitAsync(asked, Go));

        Assert.Contains("Its words wait for review again.", asked.TextOf("main .rows"));
        Assert.Equal([topic.Id], (await newsroom.LatestAsync(id)).Content.TopicIds);
        Assert.Equal(ArticleState.InReview, (await newsroom.ArticleAsync(id)).State);
        await editor.SubmitAsync(done, "form[action$=Undo]");
        Assert.Empty((await newsroom.LatestAsync(id)).Content.TopicIds);
        Assert.Equal(ArticleState.Approved, (await newsroom.ArticleAsync(id)).State);
    }

    [Fact]
    public async Task Undoing_a_withdrawal_gives_readers_the_same_words_and_the_lead_back_but_no_plans()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Taken and given back"));
        var author = await newsroom.AddColleagueAsync(Role.Editor);
        await newsroom.ExecuteAsync((MakeLeadStory u) => u.ExecuteAsync(id, default));
        var details = new PlanDetails { Reason = "Old." };
        var plan = await newsroom.PlanAsync(author, PlannedKind.Withdraw, id, details, newsroom.Clock.Now.AddDays(1));
        var published = (await newsroom.ArticleAsync(id)).LastPublishedAt;
        using var editor = await newsroom.SignInAsync(Role.Editor);
        newsroom.Clock.Advance(TimeSpan.FromHours(1));

        var asked = await AskAsync(editor, "Withdraw", id);
        Assert.Contains("What is planned for it is given up.", asked.TextOf("main .rows"));
        var without = await editor.SubmitAsync(asked, Go);
        Assert.Equal(["Say why the story is withdrawn. Readers will see it."], without.Problems);
        var done = await editor.FollowAsync(
            await editor.SubmitAsync(without, Go, ("Form.Reason", "A name in it is wrong."))
        );
        Assert.Equal("1 story was withdrawn from readers.", done.TextOf("h1"));
        using var reader = newsroom.Visit();
        var path = "/en/stories/taken-and-given-back";
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(path)).Status);

        await editor.SubmitAsync(done, "form[action$=Undo]");

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(path)).Status);
        var story = await newsroom.ArticleAsync(id);
        Assert.Equal((1, published), (story.LiveNumber, story.LastPublishedAt));
        Assert.Equal(
            id,
            (await newsroom.AskAsync(db => db.LeadStories.SingleAsync(l => l.Language == "en"))).ArticleId
        );
        Assert.Equal(PlanState.GivenUp, (await newsroom.PlanAsync(plan.Id)).State);
        var acts = await newsroom.AskAsync(db =>
            db.AuditEntries.Where(e => e.ObjectId == id).OrderBy(e => e.Number).Select(e => e.Act).ToListAsync()
        );
        Assert.Equal(["article.withdrawn", "article.published", "article.made-lead"], acts[^3..]);
    }

    [Fact]
    public async Task Review_and_owner_go_there_and_back()
    {
        var heir = await newsroom.AddColleagueAsync(Role.Author);
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var id = await ArticleListTests.StartAsync(editor, "There and back");

        var submitted = await DoAsync(editor, "Submit", id);
        Assert.Equal(ArticleState.InReview, (await newsroom.ArticleAsync(id)).State);
        await editor.SubmitAsync(submitted, "form[action$=Undo]");
        Assert.Equal(ArticleState.Draft, (await newsroom.ArticleAsync(id)).State);

        await DoAsync(editor, "Submit", id);
        var asked = (await newsroom.ArticleAsync(id)).SubmittedAt;
        newsroom.Clock.Advance(TimeSpan.FromMinutes(5));
        var returned = await DoAsync(editor, "Return", id);
        await editor.SubmitAsync(returned, "form[action$=Undo]");
        Assert.Equal(
            (ArticleState.InReview, asked),
            ((await newsroom.ArticleAsync(id)).State, (await newsroom.ArticleAsync(id)).SubmittedAt)
        );

        var handed = await DoAsync(editor, $"Owner:{heir.Id}", id);
        Assert.Equal(heir.Id, (await newsroom.ArticleAsync(id)).OwnerId);
        await editor.SubmitAsync(handed, "form[action$=Undo]");
        Assert.Equal(editor.Account!.Id, (await newsroom.ArticleAsync(id)).OwnerId);
    }

    [Fact]
    public async Task For_a_day_there_is_a_way_back_and_then_none()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var id = await newsroom.ReadyStoryAsync("Too late");
        var done = await DoAsync(editor, "Submit", id);
        newsroom.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        using var nextDay = await newsroom.SignInAsync(editor.Account!);

        var page = await nextDay.GetAsync(done.Address.AbsolutePath);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await nextDay.FollowAsync(await nextDay.SubmitAsync(page, "form[action$=Undo]"));

        Assert.Equal("It was undone before, or it is too late to undo it.", late.TextOf(".flash"));
        Assert.Equal(ArticleState.InReview, (await newsroom.ArticleAsync(id)).State);
        Assert.Null(late.Page.QuerySelector("form[action$=Undo]"));
    }

    [Fact]
    public async Task An_author_changes_their_own_alone_and_hands_and_withdraws_nothing()
    {
        var other = await newsroom.ReadyStoryAsync("Of somebody else");
        using var author = await newsroom.SignInAsync(Role.Author);
        var mine = await ArticleListTests.StartAsync(author, "Mine");

        var asked = await AskAsync(author, "Submit", mine, other);

        Assert.Equal("Submit 1 story for review?", asked.TextOf("h1"));
        Assert.Contains("1 story: not there, or not yours to see.", asked.TextOf("main"));
        Assert.DoesNotContain("Of somebody else", asked.Text, StringComparison.Ordinal);
        await author.SubmitAsync(asked, Go, ("Form.Chosen", $"{other}/"), ("Form.Chosen", $"{mine}/"));
        Assert.Equal(ArticleState.Draft, (await newsroom.ArticleAsync(other)).State);
        var refused = await AskAsync(author, "Withdraw", mine);
        Assert.Equal(["Choose what to do with them."], refused.Problems);
        Assert.NotNull(refused.Page.QuerySelector($"input[name='Form.Stories'][value='{mine}'][checked]"));
        using var auditor = await newsroom.SignInAsync(Role.Auditor);
        Assert.Null((await auditor.GetAsync(List)).Page.QuerySelector("input[name='Form.Stories'], #bulk"));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/desk/articles/bulk")).Status);
    }

    [Fact]
    public async Task None_and_more_than_a_hundred_are_refused_with_a_sentence()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await newsroom.ReadyStoryAsync("One to show the form");

        var none = await AskAsync(editor, "Submit");
        var many = await AskAsync(editor, "Submit", [.. Enumerable.Range(0, 101).Select(_ => Guid.NewGuid())]);

        Assert.Equal(["No story is chosen. Go back to the list and tick some."], none.Problems);
        Assert.Equal(["101 stories are chosen. At most 100 can be changed at once: untick some."], many.Problems);
    }

    private static async Task<DeskAnswer> AskAsync(DeskBrowser browser, string act, params Guid[] ids) =>
        await browser.PostFormAsync(
            List,
            "#bulk",
            [("Form.Act", act), .. ids.Select(id => ("Form.Stories", (string?)id.ToString()))]
        );

    private static async Task<DeskAnswer> DoAsync(DeskBrowser browser, string act, Guid id) =>
        await browser.FollowAsync(await browser.SubmitAsync(await AskAsync(browser, act, id), Go));
}
