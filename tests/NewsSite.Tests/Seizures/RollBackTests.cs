using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Tests.Banners;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Seizures;

/// <summary>Somebody held a colleague's device: what they did is looked at, kept or taken back.</summary>
public sealed class RollBackTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private static readonly TimeSpan Earlier = TimeSpan.FromDays(3);

    [Fact]
    public async Task Readers_get_the_words_of_before_and_history_keeps_all_of_them()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("The honest headline"));
        newsroom.Clock.Advance(Earlier);
        await SaveAsync(seized, id, "The forged headline");
        await PublishAsync(seized, id);
        Assert.Contains("The forged headline", await ReadAsync(id), StringComparison.Ordinal);

        var answer = await RollBackStoryAsync(seized, id);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("The honest headline", await ReadAsync(id), StringComparison.Ordinal);
        var article = await newsroom.ArticleAsync(id);
        Assert.Equal((3, 1), (article.LatestNumber, article.LiveNumber));
        Assert.Equal("The honest headline", await HeadlineAsync(id, 3));
        Assert.Equal("The forged headline", await HeadlineAsync(id, 2));
    }

    [Fact]
    public async Task A_story_that_was_started_and_published_in_that_time_leaves_readers_and_stays_a_draft()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var content = await newsroom.ContentAsync("Forged from the start");
        var story = await newsroom.ExecuteAsAsync<CreateArticle, Article>(
            seized,
            u => u.ExecuteAsync(content, RevisionReason.Created, default)
        );
        await PublishAsync(seized, story.Id);
        var path = await PathAsync(story.Id);

        await RollBackStoryAsync(seized, story.Id);

        using var reader = newsroom.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path)).Status);
        Assert.Equal(ArticleState.Draft, (await newsroom.ArticleAsync(story.Id)).State);
    }

    [Fact]
    public async Task Words_that_a_colleague_published_in_good_faith_leave_readers_too()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var honest = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("What we know"));
        newsroom.Clock.Advance(Earlier);
        await SaveAsync(seized, id, "What they want us to know");
        newsroom.Clock.Advance(TimeSpan.FromMinutes(5));
        await PublishAsync(honest, id);

        await RollBackStoryAsync(seized, id);

        Assert.Contains("What we know", await ReadAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_approved_in_that_time_and_published_upon_it_waits_for_other_eyes()
    {
        var (writer, seized, honest) = (
            await newsroom.AddColleagueAsync(Role.Author),
            await newsroom.AddColleagueAsync(Role.Editor),
            await newsroom.AddColleagueAsync(Role.Editor)
        );
        var content = await newsroom.ContentAsync("Let through by nobody");
        var story = await newsroom.ExecuteAsAsync<CreateArticle, Article>(
            writer,
            u => u.ExecuteAsync(content, RevisionReason.Created, default)
        );
        await MoveAsync(writer, m => m.SubmitAsync(story.Id, default));
        newsroom.Clock.Advance(Earlier);
        await MoveAsync(seized, m => m.ApproveAsync(story.Id, 1, default));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(5));
        await PublishAsync(honest, story.Id);

        await RollBackStoryAsync(seized, story.Id);

        Assert.False((await newsroom.ArticleAsync(story.Id)).IsLive);
        Assert.DoesNotContain(
            VersionKind.Approved,
            await newsroom.AskAsync(db =>
                db.VersionMarks.Where(m => m.ArticleId == story.Id).Select(m => m.Kind).ToListAsync()
            )
        );
    }

    private async Task MoveAsync(Account colleague, Func<MoveArticle, Task<IReadOnlyList<Problem>>> move) =>
        Assert.Empty(await newsroom.ExecuteAsAsync(colleague, move));

    [Fact]
    public async Task A_story_that_was_withdrawn_in_that_time_is_back()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Silenced for a day"));
        newsroom.Clock.Advance(Earlier);
        await newsroom.ExecuteAsAsync<WithdrawArticle, IReadOnlyList<Problem>>(
            seized,
            u => u.ExecuteAsync(id, "No reason", null, default)
        );

        await RollBackStoryAsync(seized, id);

        Assert.Contains("Silenced for a day", await ReadAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_made_in_that_time_does_not_fire()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("Timed forgery"));
        newsroom.Clock.Advance(Earlier);
        var at = newsroom.Clock.Now + TimeSpan.FromDays(1);
        await newsroom.ExecuteAsAsync<ScheduleArticle, IReadOnlyList<Problem>>(
            seized,
            u => u.ExecuteAsync(id, at, default)
        );

        await RollBackStoryAsync(seized, id);

        var article = await newsroom.ArticleAsync(id);
        Assert.Equal((ArticleState.Draft, null), (article.State, article.ScheduledFor));
    }

    [Fact]
    public async Task A_banner_is_taken_down_and_an_account_that_was_let_in_is_shut_out()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Admin);
        using var admin = await newsroom.SignInAsync(Role.Admin);
        await newsroom.ExecuteAsAsync<NewsSite.Banners.RaiseBanner, IReadOnlyList<Problem>>(
            seized,
            u => u.ExecuteAsync(new("A forged alarm", null, ["en"], TimeSpan.FromHours(2)), default)
        );
        var added = await newsroom.ExecuteAsAsync<AddAccount, AddAccountOutcome>(
            seized,
            u => u.ExecuteAsync("mole@desk.test", "A Mole", Role.Admin, DeskBrowser.Password, default)
        );

        await RollBackAsync(admin, seized, "banner.raised");
        await RollBackAsync(admin, seized, "account.added");

        Assert.Null(await newsroom.ShownAsync());
        var mole = await newsroom.AskAsync(db => db.Users.SingleAsync(a => a.Id == added.Account!.Id));
        Assert.NotNull(mole.DisabledAt);
        var page = await admin.GetAsync(ChangesOf(seized));
        Assert.Equal(2, page.Page.QuerySelectorAll(".state-withdrawn").Length);
    }

    [Fact]
    public async Task What_is_kept_is_said_so_and_nothing_changes()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("An honest draft"));
        newsroom.Clock.Advance(Earlier);
        await SaveAsync(seized, id, "An honest draft, improved");
        using var admin = await newsroom.SignInAsync(Role.Admin);

        await admin.PostFormAsync(ChangesOf(seized), ButtonOf(id, "KeepStory"));

        var page = await admin.GetAsync(ChangesOf(seized));
        Assert.Equal("Kept", page.TextOf("main .state-ok"));
        Assert.Equal("An honest draft, improved", await HeadlineAsync(id, 2));
        Assert.Equal(2, (await newsroom.ArticleAsync(id)).LatestNumber);
    }

    [Fact]
    public async Task Only_the_hours_asked_for_are_shown_and_colleagues_later_words_are_warned_of()
    {
        var seized = await newsroom.AddColleagueAsync(Role.Editor);
        var old = await newsroom.DraftAsync(await newsroom.ContentAsync("Long before"));
        await SaveAsync(seized, old, "Long before, saved");
        newsroom.Clock.Advance(TimeSpan.FromHours(30));
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("Lately"));
        await SaveAsync(seized, id, "Lately, saved");
        using var admin = await newsroom.SignInAsync(Role.Admin);
        await SaveAsync(admin.Account!, id, "Lately, mended by a colleague");

        var day = await admin.GetAsync(ChangesOf(seized));
        var days = await admin.GetAsync(ChangesOf(seized) + "?hours=48");

        Assert.DoesNotContain("Long before", day.Text, StringComparison.Ordinal);
        Assert.Contains("Colleagues saved after it", day.Text, StringComparison.Ordinal);
        Assert.Contains("Long before, saved", days.Text, StringComparison.Ordinal);
    }

    private async Task<DeskAnswer> RollBackStoryAsync(Account seized, Guid id)
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        return await admin.PostFormAsync(ChangesOf(seized), ButtonOf(id, "RollBackStory"));
    }

    private async Task RollBackAsync(DeskBrowser admin, Account seized, string act)
    {
        var number = await newsroom.AskAsync(db =>
            db.AuditEntries.Where(e => e.ActorId == seized.Id && e.Act == act).Select(e => e.Number).SingleAsync()
        );
        var answer = await admin.PostFormAsync(
            ChangesOf(seized),
            $"form:has([name=number][value='{number}']) [formaction*='handler=RollBack']"
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private static string ChangesOf(Account account) => $"/admin/accounts/{account.Id}/changes";

    private static string ButtonOf(Guid id, string handler) =>
        $"form:has([name=articleId][value='{id}']) [formaction$='handler={handler}']";

    private async Task SaveAsync(Account account, Guid id, string headline)
    {
        var content = await newsroom.ContentAsync(headline);
        var number = (await newsroom.ArticleAsync(id)).LatestNumber;
        Assert.IsType<SaveOutcome.Saved>(
            await newsroom.ExecuteAsAsync<SaveArticle, SaveOutcome>(
                account,
                u => u.ExecuteAsync(id, number, content, RevisionReason.Saved, default)
            )
        );
    }

    private async Task PublishAsync(Account account, Guid id) =>
        Assert.Empty(
            await newsroom.ExecuteAsAsync<PublishArticle, IReadOnlyList<Problem>>(
                account,
                u => u.ExecuteAsync(id, null, default)
            )
        );

    private Task<string> HeadlineAsync(Guid id, int number) =>
        newsroom.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == id && r.Number == number)
                .Select(r => r.Content.Headline)
                .SingleAsync()
        );

    private Task<string> PathAsync(Guid id) =>
        newsroom.AskAsync(async db => (await db.PublishedArticles.SingleAsync(p => p.ArticleId == id)).Path);

    private async Task<string> ReadAsync(Guid id)
    {
        using var reader = newsroom.Visit();
        var page = await reader.GetAsync(await PathAsync(id));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.TextOf("h1")!;
    }
}
