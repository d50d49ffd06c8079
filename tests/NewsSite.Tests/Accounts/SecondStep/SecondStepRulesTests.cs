using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.SecondStep;

public sealed class SecondStepRulesTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string SetUp = "/account/second-step/set-up";

    [Fact]
    public async Task A_role_that_must_have_it_reaches_nothing_but_the_page_that_sets_it_up()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var author = await newsroom.SignInAsync(Role.Author);
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var saved = await admin.PostFormAsync("/admin/accounts/second-step", ("Roles", "Author"));

        Assert.Equal("Saved.", (await admin.FollowAsync(saved)).TextOf(".flash"));
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/desk")).Status);
        foreach (
            var path in new[] { "/desk", "/desk/articles/new", "/desk/account", "/account/password", "/desk/media" }
        )
        {
            Assert.Equal(SetUp, (await author.GetAsync(path)).Location);
        }

        Assert.Contains(
            "asks a second step of everyone",
            (await author.GetAsync(SetUp)).Text,
            StringComparison.Ordinal
        );
        await AuthenticatorApp.SetUpAsync(newsroom, author);
        Assert.Equal(HttpStatusCode.OK, (await author.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Who_does_not_want_to_set_it_up_can_sign_out()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var author = await newsroom.SignInAsync(Role.Author);
        await admin.PostFormAsync("/admin/accounts/second-step", ("Roles", "Author"));

        var answer = await author.PostFormAsync(SetUp, "form[action='/account/sign-out']");

        Assert.Equal("/account/sign-in", answer.Location);
    }

    [Fact]
    public async Task The_page_shows_what_is_saved()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        await admin.PostFormAsync("/admin/accounts/second-step", ("Roles", "Author"), ("Roles", "Editor"));
        var both = await admin.GetAsync("/admin/accounts/second-step");
        await admin.PostFormAsync("/admin/accounts/second-step", ("Roles", null));
        var none = await admin.GetAsync("/admin/accounts/second-step");

        Assert.Equal(2, both.Page.QuerySelectorAll("input[name=Roles][checked]").Length);
        Assert.Empty(none.Page.QuerySelectorAll("input[name=Roles][checked]"));
    }
}
