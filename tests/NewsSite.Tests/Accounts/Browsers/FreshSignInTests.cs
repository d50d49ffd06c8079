using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Browsers;

public sealed class FreshSignInTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_role_is_changed_only_after_the_password_was_given_again_and_the_choice_is_kept()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));

        var asked = await ChangeRoleAsync(admin, $"/admin/accounts/{colleague.Id}");
        var before = await RoleOfAsync(colleague);
        var wrong = await admin.PostFormAsync(asked.Location!, ("Form.Password", "not the password"));
        var confirmed = await admin.SubmitAsync(wrong, null, ("Form.Password", DeskBrowser.Password));
        var back = await admin.FollowAsync(confirmed);
        await admin.SubmitAsync(back, "form[action*='handler=Role']");

        Assert.StartsWith("/account/confirm", asked.Location, StringComparison.Ordinal);
        Assert.Equal(Role.Author, before);
        Assert.Equal(["This is not your password, or it was wrong too often for now."], wrong.Problems);
        Assert.True(back.Page.QuerySelector("#role-Editor")!.HasAttribute("checked"));
        Assert.Equal(Role.Editor, await RoleOfAsync(colleague));
    }

    [Fact]
    public async Task The_form_that_was_sent_before_the_password_was_asked_for_can_be_sent_again()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));
        var page = await admin.GetAsync($"/admin/accounts/{colleague.Id}");
        var fields = ("Form.Role", (string?)"Editor");

        await admin.SubmitAsync(page, "form[action*='handler=Role']", fields);
        await admin.PostFormAsync("/account/confirm", ("Form.Password", DeskBrowser.Password));
        await admin.SubmitAsync(page, "form[action*='handler=Role']", fields);

        Assert.Equal(Role.Editor, await RoleOfAsync(colleague));
    }

    [Fact]
    public async Task Within_ten_minutes_of_signing_in_nothing_is_asked_again()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(9));

        await ChangeRoleAsync(admin, $"/admin/accounts/{colleague.Id}");

        Assert.Equal(Role.Editor, await RoleOfAsync(colleague));
    }

    [Fact]
    public async Task Disabling_asks_before_the_page_is_shown()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        var page = await admin.GetAsync($"/admin/accounts/{colleague.Id}/disable");
        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));

        var again = await admin.GetAsync($"/admin/accounts/{colleague.Id}/disable");
        var pressed = await admin.SubmitAsync(page, null);

        Assert.StartsWith("/account/confirm", again.Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/confirm", pressed.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(
            await newsroom.AskAsync(db => db.Users.AnyAsync(a => a.Id == colleague.Id && a.DisabledAt == null))
        );
    }

    [Fact]
    public async Task Guessing_the_password_again_and_again_locks_as_at_the_door()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        for (var i = 0; i < LockDelays.FreeTries; i++)
        {
            await admin.PostFormAsync("/account/confirm", ("Form.Password", "not the password"));
        }

        var locked = await admin.PostFormAsync("/account/confirm", ("Form.Password", DeskBrowser.Password));

        Assert.Null(locked.Location);
    }

    [Theory]
    [InlineData("/admin/accounts/invite")]
    [InlineData("/admin/accounts/add")]
    public async Task Letting_someone_in_asks_before_anything_is_typed(string path)
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var page = await admin.GetAsync(path);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));

        var again = await admin.GetAsync(path);
        var pressed = await admin.SubmitAsync(page, "main form", ("Form.Email", "late@paper.test"));

        Assert.StartsWith("/account/confirm", again.Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/confirm", pressed.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enable", true)]
    [InlineData("Password", false)]
    [InlineData("MakeLink", false)]
    public async Task So_does_whatever_opens_an_account_of_someone_else(string handler, bool isDisabled)
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        if (isDisabled)
        {
            await newsroom.ExecuteAsync((DisableAccount u) => u.ExecuteAsync(colleague.Id, default));
        }

        newsroom.Clock.Advance(TimeSpan.FromMinutes(10));

        var answer = await admin.PostFormAsync(
            $"/admin/accounts/{colleague.Id}",
            $"form[action*='handler={handler}'], [formaction*='handler={handler}']"
        );

        Assert.StartsWith("/account/confirm", answer.Location, StringComparison.Ordinal);
    }

    private Task<Role> RoleOfAsync(Account account) =>
        newsroom.AskAsync(db => db.Users.Where(a => a.Id == account.Id).Select(a => a.Role).SingleAsync());

    private static Task<DeskAnswer> ChangeRoleAsync(DeskBrowser admin, string path) =>
        admin.PostFormAsync(path, "form[action*='handler=Role']", ("Form.Role", "Editor"));
}
