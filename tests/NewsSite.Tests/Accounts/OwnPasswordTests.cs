using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts;

public sealed class OwnPasswordTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string New = "another password entirely";

    [Fact]
    public async Task A_new_password_works_from_then_on_and_ends_the_other_sessions()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);
        using var elsewhere = newsroom.Visit();
        await SignInAsync(elsewhere, browser.Account!.Email!, DeskBrowser.Password);

        var changed = await ChangeAsync(browser, DeskBrowser.Password, New);

        Assert.Equal("Your password is changed.", (await browser.FollowAsync(changed)).TextOf(".flash"));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/desk")).Status);
        Assert.Null((await SignInAsync(elsewhere, browser.Account.Email!, DeskBrowser.Password)).Location);
        Assert.Equal("/desk", (await SignInAsync(elsewhere, browser.Account.Email!, New)).Location);
    }

    [Fact]
    public async Task The_present_password_must_be_right_and_the_new_one_long()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        var answer = await ChangeAsync(browser, "not the password", "elevenchars");

        Assert.Equal(
            [
                "This is not your present password.",
                "Choose a password of at least 12 characters. A few words in a row are fine.",
            ],
            answer.Problems
        );
    }

    private static Task<DeskAnswer> ChangeAsync(DeskBrowser browser, string present, string password) =>
        browser.PostFormAsync("/account/password", ("Form.Present", present), ("Form.Password", password));

    private static Task<DeskAnswer> SignInAsync(DeskBrowser browser, string email, string password) =>
        browser.PostFormAsync("/account/sign-in", ("Form.Email", email), ("Form.Password", password));
}
