using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Accounts.Passwords;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Passwords;

public sealed class ForgottenPasswordTests(DevelopingNewsroom developing) : IClassFixture<DevelopingNewsroom>
{
    private const string New = "another password entirely";

    private Newsroom Site => developing.Site;

    [Fact]
    public async Task A_mailed_link_sets_a_new_password_once_and_ends_every_session()
    {
        using var elsewhere = await Site.SignInAsync(Role.Author);
        var email = elsewhere.Account!.Email!;
        using var browser = Site.Visit();
        var link = await LinkForAsync(browser, email);

        var set = await browser.PostFormAsync(link, ("Form.Password", New));

        Assert.Equal("Your new password is set. Sign in with it.", (await browser.FollowAsync(set)).TextOf(".flash"));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).Status);
        Assert.Equal("/desk", (await SignInAsync(browser, email, New)).Location);
    }

    [Fact]
    public async Task The_door_leads_to_it()
    {
        using var browser = Site.Visit();

        var door = await browser.GetAsync("/account/sign-in");

        Assert.NotNull(door.Page.QuerySelector("main a[href='/account/forgot']"));
    }

    [Fact]
    public async Task A_link_ends_after_an_hour()
    {
        var colleague = await Site.AddColleagueAsync(Role.Author);
        using var browser = Site.Visit();
        var link = await LinkForAsync(browser, colleague.Email!);
        var page = await browser.GetAsync(link);

        Site.Clock.Advance(ResetPassword.LinkLasts);

        var late = await browser.SubmitAsync(page, null, ("Form.Password", New));
        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Equal("/desk", (await SignInAsync(browser, colleague.Email!, DeskBrowser.Password)).Location);
    }

    [Fact]
    public async Task A_link_is_worthless_once_the_password_was_changed_otherwise()
    {
        using var browser = await Site.SignInAsync(Role.Author);
        var link = await LinkForAsync(browser, browser.Account!.Email!);

        await browser.PostFormAsync(
            "/account/password",
            ("Form.Present", DeskBrowser.Password),
            ("Form.Password", New)
        );

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Of_several_who_use_one_link_at_once_one_sets_the_password()
    {
        var colleague = await Site.AddColleagueAsync(Role.Author);
        using var first = Site.Visit();
        var link = await LinkForAsync(first, colleague.Email!);
        DeskBrowser[] people = [.. Enumerable.Range(0, 4).Select(_ => Site.Visit())];
        var pages = await Task.WhenAll(people.Select(p => p.GetAsync(link)));

        var answers = await Task.WhenAll(
            people.Select((p, i) => p.SubmitAsync(pages[i], null, ("Form.Password", $"{New} {i}")))
        );

        Assert.Single(answers, a => a.Location == "/account/sign-in");
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Gone));
        Array.ForEach(people, p => p.Dispose());
    }

    [Fact]
    public async Task Asking_answers_alike_and_does_the_same_work_for_known_unknown_and_disabled_addresses()
    {
        var known = await Site.AddColleagueAsync(Role.Author);
        var disabled = await Site.AddColleagueAsync(Role.Author);
        await Site.ExecuteAsync((DisableAccount u) => u.ExecuteAsync(disabled.Id, default));
        var answers = new List<(HttpStatusCode, string?, string?, int)>();
        foreach (var email in (string[])[known.Email!, "nobody@elsewhere.test", disabled.Email!])
        {
            using var browser = Site.Visit();
            var before = await EventsAsync();
            var asked = await AskAsync(browser, email);
            var words = (await browser.FollowAsync(asked)).TextOf("main");
            answers.Add((asked.Status, asked.Location, words, await EventsAsync() - before));
        }

        Assert.Single(answers.Distinct());
        await Site.MailToAsync(known.Email!);
        await Eventually.TrueAsync(async () =>
            !await Site.AskAsync(db => db.OutboxMessages.AnyAsync(m => m.HandledAt == null))
        );
        Assert.Empty(Site.DroppedMailTo("nobody@elsewhere.test"));
        Assert.Empty(Site.DroppedMailTo(disabled.Email!));
    }

    [Fact]
    public async Task A_typing_error_is_named_and_kept()
    {
        using var browser = Site.Visit();

        var answer = await AskAsync(browser, "no address");

        Assert.Equal(["Enter an email address, such as ana@example.org."], answer.Problems);
        Assert.Equal("no address", answer.Page.QuerySelector("#Form_Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_s_mailbox_is_filled()
    {
        var colleague = await Site.AddColleagueAsync(Role.Author);
        using var browser = Site.Visit();

        for (var i = 0; i < 6; i++)
        {
            await AskAsync(browser, colleague.Email!);
        }

        await Eventually.TrueAsync(async () =>
            !await Site.AskAsync(db => db.OutboxMessages.AnyAsync(m => m.HandledAt == null))
        );
        Assert.Equal(3, await Site.AskAsync(db => db.AccountLinks.CountAsync(l => l.AccountId == colleague.Id)));
    }

    [Fact]
    public void A_network_that_asks_too_often_is_asked_to_wait()
    {
        var clock = new NewsroomClock();
        var limit = new ResetLimit(clock);
        var address = IPAddress.Parse("2001:db8::1");
        var neighbour = IPAddress.Parse("2001:db8:0:0:ffff::1");

        var waits = Enumerable.Range(0, 21).Select(i => limit.WaitFor(i % 2 == 0 ? address : neighbour)).ToList();

        Assert.All(waits.Take(20), Assert.Null);
        Assert.Equal(ResetLimit.Window, waits[20]);
        Assert.Null(limit.WaitFor(IPAddress.Parse("2001:db8:1::1")));
        clock.Advance(ResetLimit.Window);
        Assert.Null(limit.WaitFor(address));
    }

    [Fact]
    public async Task An_administrator_makes_a_link_to_mail_or_to_pass_on()
    {
        var colleague = await Site.AddColleagueAsync(Role.Author);
        using var admin = await Site.SignInAsync(Role.Admin);
        var path = $"/admin/accounts/{colleague.Id}";

        var byHand = await admin.FollowAsync(await admin.PostFormAsync(path, "button[formaction*=MakeLink]"));
        var mailed = await admin.FollowAsync(await admin.PostFormAsync(path, "button[formaction*=MailLink]"));

        Assert.Contains("/account/reset?token=", byHand.TextOf(".link-to-pass-on"), StringComparison.Ordinal);
        Assert.Equal($"A link is on its way to {colleague.Email}.", mailed.TextOf(".flash"));
        var link = NewsroomMail.LinkIn(await Site.MailToAsync(colleague.Email!));
        using var browser = Site.Visit();
        Assert.Equal("/account/sign-in", (await browser.PostFormAsync(link, ("Form.Password", New))).Location);
    }

    private async Task<string> LinkForAsync(DeskBrowser browser, string email)
    {
        await AskAsync(browser, email);
        return NewsroomMail.LinkIn(await Site.MailToAsync(email));
    }

    private Task<int> EventsAsync() => Site.AskAsync(db => db.OutboxMessages.CountAsync());

    private static Task<DeskAnswer> AskAsync(DeskBrowser browser, string email) =>
        browser.PostFormAsync("/account/forgot", ("Form.Email", email));

    private static Task<DeskAnswer> SignInAsync(DeskBrowser browser, string email, string password) =>
        browser.PostFormAsync("/account/sign-in", ("Form.Email", email), ("Form.Password", password));
}
