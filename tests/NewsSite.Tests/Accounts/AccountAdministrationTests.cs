using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts;

public sealed class AccountAdministrationTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_administrator_opens_the_desk_to_someone_who_then_signs_in()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var newcomer = newsroom.Visit();

        var added = await admin.PostFormAsync(
            "/admin/accounts/add",
            ("Form.DisplayName", "Ольга Д."),
            ("Form.Email", "Olga@Paper.test"),
            ("Form.Role", "Editor"),
            ("Form.Password", DeskBrowser.Password)
        );

        Assert.Equal("Ольга Д. can sign in now.", (await admin.FollowAsync(added)).TextOf(".flash"));
        var entered = await newcomer.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", " olga@paper.TEST"),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal("/desk", entered.Location);
        Assert.Equal("editor", (await newcomer.GetAsync("/desk")).TextOf(".desk-role"));
    }

    [Fact]
    public async Task A_refused_form_names_every_problem_and_keeps_what_was_typed_except_the_password()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var refused = await admin.PostFormAsync(
            "/admin/accounts/add",
            ("Form.DisplayName", ""),
            ("Form.Email", "no address"),
            ("Form.Role", "Admin"),
            ("Form.Password", "short")
        );

        Assert.Equal(3, refused.Problems.Count);
        Assert.Equal("Error: Add account – Newsroom", refused.Page.Title);
        Assert.Equal("no address", refused.Page.QuerySelector("#Form_Email")!.GetAttribute("value"));
        Assert.True(refused.Page.QuerySelector("#role-Admin")!.HasAttribute("checked"));
        Assert.DoesNotContain("value=\"short\"", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_email_has_one_account_whatever_its_letters_case()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);

        var again = await newsroom.ExecuteAsync(
            (AddAccount add) =>
                add.ExecuteAsync(
                    colleague.Email!.ToUpperInvariant(),
                    "Twin",
                    Role.Author,
                    DeskBrowser.Password,
                    default
                )
        );

        Assert.Equal(["account.email-taken"], again.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task A_disabled_colleague_is_out_at_the_next_request_and_cannot_come_back()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var colleague = await newsroom.SignInAsync(Role.Editor);
        var name = colleague.Account!.DisplayName;

        var page = await admin.GetAsync($"/admin/accounts/{colleague.Account.Id}/disable");
        await admin.SubmitAsync(page, null);

        Assert.Equal($"Disable {name}", page.TextOf("main button"));
        Assert.Equal(HttpStatusCode.Redirect, (await colleague.GetAsync("/desk")).Status);
        var back = await colleague.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", colleague.Account.Email),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal(["That email and password do not go together."], back.Problems);
    }

    [Fact]
    public async Task An_enabled_colleague_signs_in_again()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        await newsroom.ExecuteAsync((DisableAccount u) => u.ExecuteAsync(colleague.Id, default));

        await admin.PostFormAsync($"/admin/accounts/{colleague.Id}", "form[action*='handler=Enable']");

        using var browser = newsroom.Visit();
        var entered = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", colleague.Email),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal("/desk", entered.Location);
    }

    [Fact]
    public async Task A_new_role_ends_the_sessions_under_the_old_one()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var colleague = await newsroom.SignInAsync(Role.Author);

        await admin.PostFormAsync(
            $"/admin/accounts/{colleague.Account!.Id}",
            "form[action*='handler=Role']",
            ("Form.Role", "Admin")
        );

        Assert.Equal(HttpStatusCode.Redirect, (await colleague.GetAsync("/desk")).Status);
        await colleague.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", colleague.Account.Email),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/admin/accounts")).Status);
    }

    [Fact]
    public async Task A_password_set_by_an_administrator_ends_sessions_and_lifts_a_lock()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var colleague = await newsroom.SignInAsync(Role.Author);

        await admin.PostFormAsync(
            $"/admin/accounts/{colleague.Account!.Id}",
            "form[action*='handler=Password']",
            ("Form.Password", "a password given by hand")
        );

        Assert.Equal(HttpStatusCode.Redirect, (await colleague.GetAsync("/desk")).Status);
        var entered = await colleague.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", colleague.Account.Email),
            ("Form.Password", "a password given by hand")
        );
        Assert.Equal("/desk", entered.Location);
    }

    [Fact]
    public async Task The_list_finds_people_by_name_and_email_and_says_how_many()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author, "Percy 100% Sign");

        var byName = await admin.GetAsync("/admin/accounts?q=100%25");
        var byEmail = await admin.GetAsync($"/admin/accounts?q={colleague.Email}");
        var none = await admin.GetAsync("/admin/accounts?q=zzzz");

        Assert.Equal("Percy 100% Sign", byName.TextOf("tbody th"));
        Assert.Equal("Percy 100% Sign", byEmail.TextOf("tbody th"));
        Assert.Equal("0 accounts for “zzzz”", none.TextOf("main [role=status]"));
    }

    [Fact]
    public async Task Every_change_to_an_account_is_on_record_with_who_made_it()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author);

        await admin.PostFormAsync(
            $"/admin/accounts/{colleague.Id}",
            "form[action*='handler=Role']",
            ("Form.Role", "Editor")
        );

        var line = await newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.ObjectId == colleague.Id && e.Act == "account.role-changed")
        );
        Assert.Equal((admin.Account!.Id, "Author", "Editor"), (line.ActorId, line.Before, line.After));
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_not_found()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/accounts/{Guid.NewGuid()}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await admin.GetAsync($"/admin/accounts/{Guid.NewGuid()}/disable")).Status
        );
    }
}
