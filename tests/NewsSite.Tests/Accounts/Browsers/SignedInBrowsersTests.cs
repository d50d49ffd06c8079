using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Browsers;

public sealed class SignedInBrowsersTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Page = "/desk/account/browsers";
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public async Task Somebody_sees_where_they_are_signed_in_and_which_browser_this_is()
    {
        using var here = await newsroom.SignInAsync(Role.Author);
        using var elsewhere = await AgainAsync(here.Account!, Firefox);

        var page = await here.GetAsync(Page);

        Assert.Equal(2, page.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Firefox on Linux", page.Text, StringComparison.Ordinal);
        Assert.Contains("(this machine)", page.Text, StringComparison.Ordinal);
        Assert.Equal("Unknown browser this one", page.TextOf("tr:has(.state-ok) th"));
        Assert.Null(page.Page.QuerySelector("tr:has(.state-ok) button"));
    }

    [Fact]
    public async Task A_browser_that_is_signed_out_from_afar_is_out_at_its_next_request_and_no_other_is()
    {
        using var here = await newsroom.SignInAsync(Role.Author);
        using var lost = await AgainAsync(here.Account!, Firefox);
        using var third = await AgainAsync(here.Account!, null);

        var page = await here.GetAsync(Page);
        var ended = await here.SubmitAsync(page, "button[aria-label*='Firefox']");

        Assert.Equal("That browser is signed out.", (await here.FollowAsync(ended)).TextOf(".flash"));
        Assert.Equal(HttpStatusCode.Redirect, (await lost.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await third.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task All_others_are_signed_out_with_one_press()
    {
        using var here = await newsroom.SignInAsync(Role.Author);
        using var lost = await AgainAsync(here.Account!, Firefox);

        var ended = await here.PostFormAsync(Page, "form[action*='EndOthers']");

        Assert.Equal("You are signed in nowhere else.", (await here.FollowAsync(ended)).TextOf(".empty"));
        Assert.Equal(HttpStatusCode.Redirect, (await lost.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_browser_of_a_colleague()
    {
        using var here = await newsroom.SignInAsync(Role.Editor);
        using var another = await AgainAsync(here.Account!, Firefox);
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var theirs = await newsroom.AskAsync(db =>
            db.SignedInBrowsers.SingleAsync(b => b.AccountId == colleague.Account!.Id)
        );

        var refused = await here.PostFormAsync(
            Page,
            "button[aria-label*='Firefox']",
            ("browserId", theirs.Id.ToString())
        );

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task An_administrator_sees_and_ends_the_browsers_of_an_account()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var colleague = await newsroom.SignInAsync(Role.Author);
        var address = $"/admin/accounts/{colleague.Account!.Id}";

        var before = await admin.GetAsync(address);
        var ended = await admin.SubmitAsync(before, "form[action*='EndBrowsers']");

        Assert.Single(before.Page.QuerySelectorAll("tbody tr"));
        Assert.Equal(
            "Signed in nowhere.",
            (await admin.FollowAsync(ended)).TextOf("[aria-labelledby=browsers-title] .empty")
        );
        Assert.Equal(HttpStatusCode.Redirect, (await colleague.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task An_administrator_who_changes_the_own_role_stays_in_here_and_is_out_elsewhere()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var another = await newsroom.SignInAsync(Role.Admin);
        using var elsewhere = await AgainAsync(admin.Account!, Firefox);

        await admin.PostFormAsync(
            $"/admin/accounts/{admin.Account!.Id}",
            "form[action*='handler=Role']",
            ("Form.Role", "Editor")
        );

        Assert.Equal("editor", (await admin.GetAsync("/desk")).TextOf(".desk-role"));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task A_browser_nobody_used_for_twelve_hours_is_out()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        newsroom.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        var justInTime = await browser.GetAsync("/desk");
        newsroom.Clock.Advance(TimeSpan.FromHours(12));
        var tooLate = await browser.GetAsync("/desk");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (justInTime.Status, tooLate.Status));
    }

    [Fact]
    public async Task After_fourteen_days_even_a_busy_browser_is_out()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        for (var hours = 0; hours < 14 * 24; hours += 8)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).Status);
            newsroom.Clock.Advance(TimeSpan.FromHours(8));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Browsers_that_are_out_for_good_are_swept()
    {
        using var old = await newsroom.SignInAsync(Role.Author);
        newsroom.Clock.Advance(TimeSpan.FromHours(12));
        using var young = await newsroom.SignInAsync(Role.Author);

        await newsroom.Services.GetRequiredService<SweepBrowsers>().SweepAsync(default);

        var left = await newsroom.AskAsync(db => db.SignedInBrowsers.Select(b => b.AccountId).ToListAsync());
        Assert.DoesNotContain(old.Account!.Id, left);
        Assert.Contains(young.Account!.Id, left);
    }

    [Fact]
    public async Task Signing_out_ends_the_row_so_that_a_copied_cookie_is_worthless()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        await browser.PostFormAsync("/desk", "form[action='/account/sign-out']");

        var row = await newsroom.AskAsync(db =>
            db.SignedInBrowsers.SingleAsync(b => b.AccountId == browser.Account!.Id)
        );
        Assert.Equal(newsroom.Clock.Now, row.EndedAt);
    }

    private async Task<DeskBrowser> AgainAsync(Account account, string? userAgent)
    {
        var browser = new DeskBrowser(newsroom.Browser(), account);
        if (userAgent is not null)
        {
            browser.Http.DefaultRequestHeaders.Add("User-Agent", userAgent);
        }

        var answer = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", account.Email),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal("/desk", answer.Location);
        return browser;
    }
}
