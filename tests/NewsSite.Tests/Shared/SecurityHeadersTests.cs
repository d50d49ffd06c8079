using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Shared;

public sealed class SecurityHeadersTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/css/desk.css")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_carries_the_headers_that_protect_readers(string path)
    {
        using var browser = newsroom.Visit();

        var headers = (await browser.GetAsync(path)).Response.Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith(
            "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-",
            policy,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("; frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], headers.GetValues("X-Content-Type-Options"));
        Assert.Single(headers.GetValues("Referrer-Policy"));
        Assert.Single(headers.GetValues("Permissions-Policy"));
        Assert.Equal(["same-origin"], headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task No_text_becomes_markup_on_the_desk_by_script()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        var policy = (await browser.GetAsync("/desk")).Response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.EndsWith("; require-trusted-types-for 'script'; trusted-types 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_pages_are_not_kept_by_any_cache()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        Assert.True((await browser.GetAsync("/desk")).Response.Headers.CacheControl!.NoStore);
        Assert.True((await browser.GetAsync("/account/password")).Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_script_and_of_other_sites()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        using var browser = newsroom.Visit();

        var entered = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", colleague.Email),
            ("Form.Password", DeskBrowser.Password)
        );

        var cookie = Assert.Single(
            entered.Response.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("newsroom=", StringComparison.Ordinal)
        );
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
