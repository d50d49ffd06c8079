using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Accounts.SecondStep;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.SecondStep;

public sealed class SecondStepTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Wrong = "That code does not fit. Codes change every half minute, and each is good once.";

    [Fact]
    public async Task Once_set_up_signing_in_asks_for_a_code_and_then_leads_where_one_wanted_to_go()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var (app, codes) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);
        using var browser = newsroom.Visit();

        var asked = await PasswordAsync(browser, colleague.Account!, "/desk/articles");
        var notYet = await browser.GetAsync("/desk");
        var entered = await browser.PostFormAsync(asked.Location!, ("Form.Code", app.NextCode()));

        Assert.Equal(10, codes.Distinct().Count());
        Assert.StartsWith("/account/second-step", asked.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, notYet.Status);
        Assert.Equal("/desk/articles", entered.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task A_wrong_code_sets_nothing_up_and_the_key_stays_the_same()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var page = await colleague.GetAsync("/account/second-step/set-up");

        var refused = await colleague.SubmitAsync(page, "form:has(#Form_Code)", ("Form.Code", "000000"));

        Assert.Equal(["That code does not fit. Type the one the app shows now."], refused.Problems);
        Assert.Equal(page.TextOf(".key"), refused.TextOf(".key"));
        Assert.NotNull(refused.Page.QuerySelector("svg.qr path"));
        Assert.False(await IsOnAsync(colleague.Account!));
    }

    [Fact]
    public async Task Setting_it_up_signs_the_other_browsers_out_and_keeps_this_one()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        using var elsewhere = newsroom.Visit();
        await PasswordAsync(elsewhere, colleague.Account!);

        await AuthenticatorApp.SetUpAsync(newsroom, colleague);

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task A_code_that_was_used_is_good_for_nothing()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var (app, _) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);
        using var first = await HalfAsync(colleague.Account!);
        using var second = await HalfAsync(colleague.Account!);
        var code = app.NextCode();

        var entered = await GiveAsync(first, code);
        var again = await GiveAsync(second, code);

        Assert.Equal("/desk", entered.Location);
        Assert.Equal([Wrong], again.Problems);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_and_the_page_says_how_many_are_left()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var (_, codes) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);
        using var browser = await HalfAsync(colleague.Account!);
        using var another = await HalfAsync(colleague.Account!);

        var entered = await GiveAsync(browser, codes[3].ToLowerInvariant());
        var again = await GiveAsync(another, codes[3]);

        Assert.Equal("/desk", entered.Location);
        Assert.Equal([Wrong], again.Problems);
        var page = await browser.GetAsync("/desk/account/second-step");
        Assert.Contains("9 codes are left of 10.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_recovery_codes_make_the_old_ones_worthless()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var (_, old) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);

        var page = await colleague.PostFormAsync("/desk/account/second-step", "form[action*='Codes']");

        var codes = page.Page.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        using var browser = await HalfAsync(colleague.Account!);
        Assert.Equal([Wrong], (await GiveAsync(browser, old[0])).Problems);
        Assert.Equal("/desk", (await GiveAsync(browser, codes[0])).Location);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_right_passwords_between_them_buy_no_more()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var (app, _) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);
        for (var i = 0; i < LockDelays.FreeTries - 1; i++)
        {
            using var guesser = await HalfAsync(colleague.Account!);
            Assert.Equal([Wrong], (await GiveAsync(guesser, "000000")).Problems);
        }

        using var browser = await HalfAsync(colleague.Account!);
        await GiveAsync(browser, "000000");
        var locked = await GiveAsync(browser, app.NextCode());
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await GiveAsync(browser, app.Code);

        Assert.Equal([Wrong], locked.Problems);
        Assert.Equal("/desk", later.Location);
    }

    [Fact]
    public async Task Whoever_takes_longer_than_ten_minutes_gives_the_password_again()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var (app, _) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);
        using var browser = await HalfAsync(colleague.Account!);
        var page = await browser.GetAsync("/account/second-step");

        newsroom.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = await browser.SubmitAsync(page, null, ("Form.Code", app.Code));

        Assert.Equal("/account/sign-in", late.Location);
        Assert.Equal("That took too long. Sign in again.", (await browser.FollowAsync(late)).TextOf(".flash"));
        Assert.Equal("/account/sign-in", (await newsroom.Visit().GetAsync("/account/second-step")).Location);
    }

    [Fact]
    public async Task A_browser_that_is_remembered_is_not_asked_for_thirty_days_unless_its_owner_takes_it_back()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var (app, _) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);
        using var browser = await HalfAsync(colleague.Account!);
        await browser.PostFormAsync(
            "/account/second-step",
            ("Form.Code", app.NextCode()),
            ("Form.Remember", "true"),
            ("Form.BrowserName", "Kitchen table")
        );
        await browser.PostFormAsync("/desk", "form[action='/account/sign-out']");

        var known = await PasswordAsync(browser, colleague.Account!);
        var list = await browser.GetAsync("/desk/account/browsers");
        await browser.SubmitAsync(list, "button[aria-label='Ask again in Kitchen table']");
        await browser.PostFormAsync("/desk", "form[action='/account/sign-out']");
        var takenBack = await PasswordAsync(browser, colleague.Account!);

        Assert.Equal("/desk", known.Location);
        Assert.Equal("/account/second-step", takenBack.Location);
    }

    [Fact]
    public async Task After_thirty_days_a_remembered_browser_is_asked_again()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var (app, _) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);
        using var browser = await HalfAsync(colleague.Account!);
        await browser.PostFormAsync("/account/second-step", ("Form.Code", app.NextCode()), ("Form.Remember", "true"));
        await browser.PostFormAsync("/desk", "form[action='/account/sign-out']");

        newsroom.Clock.Advance(KnownBrowser.Lasts);

        Assert.Equal("/account/second-step", (await PasswordAsync(browser, colleague.Account!)).Location);
    }

    [Fact]
    public async Task An_administrator_turns_it_off_for_someone_who_lost_phone_and_codes_and_that_is_on_record()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        await AuthenticatorApp.SetUpAsync(newsroom, colleague);

        await admin.PostFormAsync($"/admin/accounts/{colleague.Account!.Id}", "form[action*='SecondStepOff']");

        Assert.Equal(HttpStatusCode.Redirect, (await colleague.GetAsync("/desk")).Status);
        Assert.Equal("/desk", (await PasswordAsync(colleague, colleague.Account)).Location);
        Assert.Equal(
            0,
            await newsroom.AskAsync(db => db.RecoveryCodes.CountAsync(c => c.AccountId == colleague.Account.Id))
        );
        var line = await newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e =>
                e.ObjectId == colleague.Account.Id && e.Act == "account.second-step-turned-off"
            )
        );
        Assert.Equal(admin.Account!.Id, line.ActorId);
    }

    [Fact]
    public async Task The_key_lies_in_the_store_unreadable_and_codes_as_digests()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var page = await colleague.GetAsync("/account/second-step/set-up");
        var (_, codes) = await AuthenticatorApp.SetUpAsync(newsroom, colleague);

        var stored = await newsroom.AskAsync(db =>
            db.Authenticators.SingleAsync(a => a.AccountId == colleague.Account!.Id)
        );
        var digests = await newsroom.AskAsync(db => db.RecoveryCodes.Select(c => c.Digest).ToListAsync());

        Assert.DoesNotContain(
            page.TextOf(".key")!.Replace(" ", "", StringComparison.Ordinal),
            stored.ProtectedKey,
            StringComparison.Ordinal
        );
        Assert.Empty(digests.Intersect(codes));
    }

    private Task<bool> IsOnAsync(Account account) =>
        newsroom.AskAsync(db => db.Users.Where(a => a.Id == account.Id).Select(a => a.TwoFactorEnabled).SingleAsync());

    /// <summary>A browser that gave the password and owes the code.</summary>
    private async Task<DeskBrowser> HalfAsync(Account account)
    {
        var browser = newsroom.Visit();
        Assert.Equal("/account/second-step", (await PasswordAsync(browser, account)).Location);
        return browser;
    }

    private static Task<DeskAnswer> GiveAsync(DeskBrowser browser, string code) =>
        browser.PostFormAsync("/account/second-step", ("Form.Code", code));

    private static Task<DeskAnswer> PasswordAsync(DeskBrowser browser, Account account, string? returnUrl = null) =>
        browser.PostFormAsync(
            returnUrl is null ? "/account/sign-in" : $"/account/sign-in?returnUrl={returnUrl}",
            ("Form.Email", account.Email),
            ("Form.Password", DeskBrowser.Password)
        );
}
