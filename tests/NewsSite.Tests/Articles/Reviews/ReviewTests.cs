using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Reviews;

/// <summary>Explainers need a second pair of eyes in this newsroom; news does not.</summary>
public sealed class ReviewTests(CarefulNewsroom careful) : IClassFixture<CarefulNewsroom>
{
    private const string PublishNow = "main form[action$='/publish'] .button:not([formaction])";
    private const string Approve = "form[action$='=Approve']";
    private const string Submit = "form[action$='=Submit']";
    private const string Return = "form[action$='=Return']";

    private static (string, string?) Because => ("Form.OverruleReason", "It is a test.");

    private readonly Newsroom _newsroom = careful.Newsroom;

    [Fact]
    public async Task An_explainer_waits_for_someone_who_wrote_none_of_it()
    {
        using var writer = await _newsroom.SignInAsync(Role.Editor);
        using var other = await _newsroom.SignInAsync(Role.Editor);
        var id = await _newsroom.ExplainerAsync(writer.Account!);

        var before = await writer.GetAsync(PageOf(id));
        await writer.SubmitAsync(before, Submit);
        var own = await writer.GetAsync(PageOf(id));
        var review = await other.GetAsync($"/desk/articles/{id}/review");
        await other.SubmitAsync(review, Approve);
        var after = await writer.GetAsync(PageOf(id));
        await writer.SubmitAsync(after, PublishNow, Because);

        Assert.Null(before.Page.QuerySelector(PublishNow));
        Assert.Contains("only after a colleague approved them", before.Text, StringComparison.Ordinal);
        Assert.Null(own.Page.QuerySelector(PublishNow));
        Assert.Null(own.Page.QuerySelector(Approve));
        Assert.Contains("a colleague has to approve them", own.Text, StringComparison.Ordinal);
        Assert.Equal("Approved", after.TextOf(".steps .state"));
        Assert.True((await _newsroom.ArticleAsync(id)).IsLive);
        var kinds = await _newsroom.AskAsync(db =>
            db.VersionMarks.Where(m => m.ArticleId == id).OrderBy(m => m.At).Select(m => m.Kind).ToListAsync()
        );
        Assert.Equal([VersionKind.Submitted, VersionKind.Approved, VersionKind.Published], kinds);
    }

    [Fact]
    public async Task Changes_to_what_readers_have_wait_too_and_readers_keep_their_words_meanwhile()
    {
        using var writer = await _newsroom.SignInAsync(Role.Editor);
        using var other = await _newsroom.SignInAsync(Role.Editor);
        var id = await _newsroom.ExplainerAsync(writer.Account!, "Why the dam holds");
        await _newsroom.MoveAsync(writer.Account!, m => m.SubmitAsync(id, default));
        await _newsroom.MoveAsync(other.Account!, m => m.ApproveAsync(id, 1, default));
        await other.PostFormAsync(PageOf(id), PublishNow, Because);
        await _newsroom.SaveAsync(writer.Account!, id, 1, "It does not hold.\n");

        var page = await writer.GetAsync(PageOf(id));
        await writer.SubmitAsync(page, Submit);
        var waiting = await other.GetAsync("/desk");
        var review = await other.GetAsync($"/desk/articles/{id}/review");
        await other.SubmitAsync(review, Approve);
        await other.PostFormAsync(PageOf(id), PublishNow, Because);

        Assert.Null(page.Page.QuerySelector(PublishNow));
        Assert.Contains(
            "Why the dam holds",
            waiting.TextOf("section[aria-labelledby=review-title]"),
            StringComparison.Ordinal
        );
        Assert.Contains("It does not hold", review.TextOf(".diff-text ins"), StringComparison.Ordinal);
        Assert.Equal((2, ArticleState.Published), await LiveAsync(id));
    }

    [Fact]
    public async Task What_is_to_be_mended_reaches_the_writer_at_the_desk_and_the_mail_has_none_of_its_words()
    {
        using var writer = await _newsroom.SignInAsync(Role.Author);
        var (asked, idle) = (
            await _newsroom.AddColleagueAsync(Role.Editor),
            await _newsroom.AddColleagueAsync(Role.Editor)
        );
        using var editor = await _newsroom.SignInAsync(asked);
        var id = await _newsroom.ExplainerAsync(writer.Account!, "Who pays for the dike");
        await writer.PostFormAsync(PageOf(id), Submit, ("Form.ReviewerId", asked.Id.ToString()));
        var news = (await editor.GetAsync("/desk")).TextOf("section[aria-labelledby=news-title]");

        var refused = await editor.PostFormAsync(PageOf(id), Return, ("Form.Reason", new string('x', 501)));
        await editor.SubmitAsync(refused, Return, ("Form.Reason", "The sum in paragraph two is wrong."));

        Assert.Contains("asks for a second pair of eyes: Who pays for the dike", news, StringComparison.Ordinal);
        Assert.False(
            await _newsroom.AskAsync(db => db.Notices.AnyAsync(n => n.AccountId == idle.Id && n.ArticleId == id))
        );
        Assert.Equal("Say it in at most 500 characters, or write a note.", Assert.Single(refused.Problems));
        Assert.Equal(new string('x', 501), refused.Page.QuerySelector("#Form_Reason")!.TextContent);
        Assert.Equal(ArticleState.Draft, (await _newsroom.ArticleAsync(id)).State);
        var mine = await writer.GetAsync("/desk");
        Assert.Contains("The sum in paragraph two is wrong.", mine.Text, StringComparison.Ordinal);
        var opened = await writer.SubmitAsync(mine, "form[action$='=Open']");
        Assert.Equal(PageOf(id), opened.Location);
        var told = (await writer.FollowAsync(opened)).TextOf("section[aria-labelledby=review-heading] .notice-warn");
        Assert.Contains("The sum in paragraph two is wrong.", told, StringComparison.Ordinal);
        Assert.Null((await writer.GetAsync("/desk")).Page.QuerySelector("section[aria-labelledby=news-title]"));
        var mail = await _newsroom.MailToAsync(writer.Account!.Email!);
        Assert.Contains("returned a story to be mended", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "paragraph two",
            string.Concat(mail.Pieces.Select(p => p.Text)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task News_that_someone_wants_at_the_desk_alone_comes_by_no_mail()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync("/desk/account/notices", ("Mailed", "Mentions"));
        var page = await editor.GetAsync("/desk/account/notices");
        var writer = await _newsroom.AddColleagueAsync(Role.Author);
        var id = await _newsroom.ExplainerAsync(writer);

        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(id, default, editor.Account!.Id));

        Assert.Equal(
            ["Mentions"],
            page.Page.QuerySelectorAll("[name=Mailed][checked]").Select(c => c.GetAttribute("value"))
        );
        Assert.True(await _newsroom.AskAsync(db => db.Notices.AnyAsync(n => n.AccountId == editor.Account!.Id)));
        Assert.False(await _newsroom.AskAsync(db => db.OutgoingMails.AnyAsync(m => m.To == editor.Account!.Email)));
    }

    [Fact]
    public async Task News_that_was_seen_long_ago_is_forgotten()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var writer = await _newsroom.AddColleagueAsync(Role.Author);
        var old = await _newsroom.ExplainerAsync(writer, "Long ago");
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(old, default, editor.Account!.Id));
        await editor.PostFormAsync("/desk/notices", "form[action$='=AllSeen']");
        await _newsroom.AskAsync(db =>
            db.Notices.Where(n => n.ArticleId == old)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenAt, _newsroom.Clock.Now.AddDays(-91)))
        );
        var recent = await _newsroom.ExplainerAsync(writer, "Just now");
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(recent, default, editor.Account!.Id));

        await editor.PostFormAsync("/desk", "form[action$='=AllSeen']");

        var news = await editor.GetAsync("/desk/notices");
        Assert.Contains("Just now", news.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Long ago", news.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_words_on_the_schedule_are_not_returned_under_it()
    {
        var (writer, second) = (
            await _newsroom.AddColleagueAsync(Role.Editor),
            await _newsroom.AddColleagueAsync(Role.Editor)
        );
        var id = await _newsroom.ExplainerAsync(writer);
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(id, default));
        await _newsroom.MoveAsync(second, m => m.ApproveAsync(id, 1, default));
        Assert.Empty(
            await _newsroom.ExecuteAsAsync<ScheduleArticle, IReadOnlyList<Problem>>(
                writer,
                u => u.ExecuteAsync(id, _newsroom.Clock.Now.AddDays(1), default)
            )
        );

        var refused = await _newsroom.MoveAsync(second, m => m.ReturnAsync(id, default));
        Assert.Empty(await _newsroom.MoveAsync(writer, m => m.UnscheduleAsync(id, default)));

        Assert.Equal("review.scheduled", Assert.Single(refused).Code);
        Assert.Equal(ArticleState.Approved, (await _newsroom.ArticleAsync(id)).State);
    }

    [Fact]
    public async Task News_goes_before_readers_without_a_second_pair_and_the_rules_are_an_administrators()
    {
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var id = await _newsroom.DraftAsync(await _newsroom.ContentAsync("Plain news"));

        var rules = await admin.GetAsync("/admin/reviews");
        await editor.PostFormAsync(PageOf(id), PublishNow, Because);

        Assert.Equal(
            ["format:explainer"],
            rules.Page.QuerySelectorAll("[name=Subjects][checked]").Select(c => c.GetAttribute("value"))
        );
        Assert.True((await _newsroom.ArticleAsync(id)).IsLive);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await editor.GetAsync("/admin/reviews")).Status);
    }

    private static string PageOf(Guid id) => $"/desk/articles/{id}/publish";

    private async Task<(int?, ArticleState)> LiveAsync(Guid id)
    {
        var article = await _newsroom.ArticleAsync(id);
        return (article.LiveNumber, article.State);
    }
}
