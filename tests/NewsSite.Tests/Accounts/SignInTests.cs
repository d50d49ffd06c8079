using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts;

public sealed class SignInTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Refusal = "That email and password do not go together.";

    [Fact]
    public async Task A_colleague_signs_in_and_is_named_on_every_desk_page()
    {
        using var browser = await newsroom.SignInAsync(Role.Editor);

        var desk = await browser.GetAsync("/desk");

        Assert.Equal(HttpStatusCode.OK, desk.Status);
        Assert.Equal(browser.Account!.DisplayName, desk.TextOf(".desk-person bdi"));
        Assert.Equal("Dashboard – Newsroom", desk.Page.Title);
        Assert.Equal("page", desk.Page.QuerySelector(".desk-rail a[href='/desk']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_visitor_is_led_to_the_form_and_from_it_to_the_page_asked_for()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        using var browser = newsroom.Visit();

        var turnedAway = await browser.GetAsync("/account/password?from=mail");
        var entered = await browser.SubmitAsync(
            await browser.FollowAsync(turnedAway),
            null,
            ("Form.Email", colleague.Email),
            ("Form.Password", DeskBrowser.Password)
        );

        Assert.Equal("/account/password?from=mail", entered.Location);
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("//evil.test/")]
    [InlineData("/\\evil.test")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        using var browser = newsroom.Visit();

        var entered = await browser.PostFormAsync(
            $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}",
            ("Form.Email", colleague.Email),
            ("Form.Password", DeskBrowser.Password)
        );

        Assert.Equal("/desk", entered.Location);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_email_get_the_same_page_with_the_email_kept()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);

        var wrong = await TryAsync(colleague.Email!, "not the password");
        var unknown = await TryAsync("nobody@desk.test", "not the password");

        Assert.Equal([Refusal], wrong.Problems);
        Assert.Equal([Refusal], unknown.Problems);
        Assert.Equal(colleague.Email, wrong.Page.QuerySelector("#Form_Email")!.GetAttribute("value"));
        Assert.Equal("true", wrong.Page.QuerySelector("#Form_Email")!.GetAttribute("aria-invalid"));
        Assert.Equal("Form_Email-error", wrong.Page.QuerySelector("#Form_Email")!.GetAttribute("aria-describedby"));
        Assert.True(wrong.Page.QuerySelector(".error-summary")!.HasAttribute("autofocus"));
        Assert.StartsWith("Error: ", wrong.Page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("not the password", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        var answer = await browser.PostFormAsync("/desk", "form[action='/account/sign-out']");

        Assert.Equal("/account/sign-in", answer.Location);
        Assert.Equal("You are signed out.", (await browser.FollowAsync(answer)).TextOf(".flash"));
        Assert.StartsWith(
            "/account/sign-in",
            (await browser.GetAsync("/desk")).Response.Headers.Location!.PathAndQuery,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_script_asks_for_after_the_session_ended_is_refused_plainly()
    {
        using var browser = newsroom.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk");
        request.Headers.Add("Sec-Fetch-Dest", "empty");

        using var answer = await browser.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = newsroom.Visit();
        using var form = new FormUrlEncodedContent([new("Form.Email", "a@b"), new("Form.Password", "x")]);

        using var answer = await browser.Http.PostAsync("/account/sign-in", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task When_a_colleague_was_last_seen_is_kept_to_the_minute()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);
        var signedInAt = newsroom.Clock.Now;

        newsroom.Clock.Advance(TimeSpan.FromSeconds(59));
        await browser.GetAsync("/desk");
        var soon = await LastSeenAsync(browser);
        newsroom.Clock.Advance(TimeSpan.FromSeconds(2));
        await browser.GetAsync("/desk");
        var later = await LastSeenAsync(browser);

        Assert.Equal(signedInAt, soon);
        Assert.Equal(newsroom.Clock.Now, later);
    }

    private Task<DateTime?> LastSeenAsync(DeskBrowser browser) =>
        newsroom.AskAsync(db =>
            db.Users.Where(a => a.Id == browser.Account!.Id).Select(a => a.LastSeenAt).SingleAsync()
        );

    private async Task<DeskAnswer> TryAsync(string email, string password)
    {
        using var browser = newsroom.Visit();
        return await browser.PostFormAsync("/account/sign-in", ("Form.Email", email), ("Form.Password", password));
    }
}
