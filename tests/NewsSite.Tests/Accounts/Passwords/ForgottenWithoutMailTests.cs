using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Passwords;

public sealed class ForgottenWithoutMailTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Without_a_mail_server_people_are_sent_to_an_administrator_who_makes_the_link()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var browser = newsroom.Visit();

        var forgot = await browser.GetAsync("/account/forgot");
        var made = await admin.PostFormAsync($"/admin/accounts/{colleague.Id}", "button[formaction*=MakeLink]");
        var link = new Uri((await admin.FollowAsync(made)).TextOf(".link-to-pass-on")!).PathAndQuery;
        var set = await browser.PostFormAsync(link, ("Form.Password", "another password entirely"));

        Assert.Contains("Ask one of its administrators", forgot.TextOf("main"), StringComparison.Ordinal);
        Assert.Null(forgot.Page.QuerySelector("main form"));
        Assert.Equal("/account/sign-in", set.Location);
    }
}
