using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Emails;
using NewsSite.Core.Accounts;
using NewsSite.Mail;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Emails;

public sealed class EmailChangeTests(DevelopingNewsroom developing) : IClassFixture<DevelopingNewsroom>
{
    private static int _addresses;
    private readonly string _new = $"moved{Interlocked.Increment(ref _addresses)}@paper.test";

    private Newsroom Site => developing.Site;

    [Fact]
    public async Task A_new_address_holds_once_its_owner_has_followed_the_link()
    {
        using var browser = await Site.SignInAsync(Role.Author);
        using var visitor = Site.Visit();
        var asked = await AskAsync(browser, _new);
        var link = NewsroomMail.LinkIn(await Site.MailToAsync(_new));
        var before = await SignInAsync(visitor, _new);

        var confirmed = await visitor.PostFormAsync(link);

        Assert.StartsWith(
            "A link is on its way",
            (await browser.FollowAsync(asked)).TextOf(".flash"),
            StringComparison.Ordinal
        );
        Assert.Null(before.Location);
        Assert.Equal("/account/sign-in", confirmed.Location);
        Assert.Equal("/desk", (await SignInAsync(visitor, _new)).Location);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        var change = await Site.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.ObjectId == browser.Account!.Id && e.Act == "account.email-changed")
        );
        Assert.Equal((browser.Account!.Email, _new), (change.Before, change.After));
        var acts = await Site.AskAsync(db =>
            db.AuditEntries.Where(e => e.ObjectId == browser.Account!.Id)
                .OrderBy(e => e.Number)
                .Select(e => e.Act)
                .ToListAsync()
        );
        Assert.Contains("account.email-change-asked", acts);
        Assert.Contains("account.email-changed", acts);
    }

    [Fact]
    public async Task The_old_address_brings_itself_back_signs_everyone_out_and_chooses_a_new_password()
    {
        using var thief = await Site.SignInAsync(Role.Editor);
        using var owner = Site.Visit();
        var old = thief.Account!.Email!;
        await AskAsync(thief, _new);
        var notice = await Site.MailToAsync(old);
        await owner.PostFormAsync(NewsroomMail.LinkIn(await Site.MailToAsync(_new)));

        var undone = await owner.PostFormAsync(NewsroomMail.LinkIn(notice));
        var reset = await owner.PostFormAsync(undone.Location!, ("Form.Password", "another password entirely"));

        Assert.Contains(_new, notice.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/desk")).Status);
        Assert.Equal("/account/sign-in", reset.Location);
        Assert.Null((await SignInAsync(thief, old)).Location);
        Assert.Equal("/desk", (await SignInAsync(owner, old, "another password entirely")).Location);
    }

    [Fact]
    public async Task Undone_before_it_is_confirmed_it_cannot_be_confirmed()
    {
        using var thief = await Site.SignInAsync(Role.Author);
        using var owner = Site.Visit();
        await AskAsync(thief, _new);
        var confirm = NewsroomMail.LinkIn(await Site.MailToAsync(_new));

        await owner.PostFormAsync(NewsroomMail.LinkIn(await Site.MailToAsync(thief.Account!.Email!)));

        Assert.Equal(HttpStatusCode.Gone, (await thief.GetAsync(confirm)).Status);
    }

    [Fact]
    public async Task Links_end_the_one_to_confirm_after_a_day_the_one_to_undo_after_a_week()
    {
        using var browser = await Site.SignInAsync(Role.Author);
        await AskAsync(browser, _new);
        var confirm = NewsroomMail.LinkIn(await Site.MailToAsync(_new));
        var undo = NewsroomMail.LinkIn(await Site.MailToAsync(browser.Account!.Email!));

        Site.Clock.Advance(AskForEmailChange.ConfirmLasts);

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(confirm)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(undo)).Status);
        Site.Clock.Advance(AskForEmailChange.UndoLasts);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(undo)).Status);
    }

    [Fact]
    public async Task Whether_an_address_is_somebody_s_is_told_to_its_owner_alone()
    {
        var somebody = await Site.AddColleagueAsync(Role.Author);
        using var curious = await Site.SignInAsync(Role.Author);

        var taken = await AskAsync(curious, somebody.Email!);
        var free = await AskAsync(curious, _new);

        Assert.Equal((free.Status, free.Location), (taken.Status, taken.Location));
        Assert.DoesNotContain((await Site.MailToAsync(somebody.Email!)).Pieces, p => p.IsLink);
    }

    [Fact]
    public async Task The_present_password_is_needed_and_the_address_kept_in_the_form()
    {
        using var browser = await Site.SignInAsync(Role.Author);

        var answer = await browser.PostFormAsync(
            "/account/email",
            ("Form.Email", "no address"),
            ("Form.Password", "not my password")
        );

        Assert.Equal(2, answer.Problems.Count);
        Assert.Equal("no address", answer.Page.QuerySelector("#Form_Email")!.GetAttribute("value"));
        Assert.DoesNotContain("not my password", answer.Text, StringComparison.Ordinal);
    }

    private static Task<DeskAnswer> AskAsync(DeskBrowser browser, string email) =>
        browser.PostFormAsync("/account/email", ("Form.Email", email), ("Form.Password", DeskBrowser.Password));

    private static Task<DeskAnswer> SignInAsync(
        DeskBrowser browser,
        string email,
        string password = DeskBrowser.Password
    ) => browser.PostFormAsync("/account/sign-in", ("Form.Email", email), ("Form.Password", password));
}
