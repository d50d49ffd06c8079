using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Freezing;
using NewsSite.Accounts.Passwords;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Freezing;

public sealed class FreezingTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Freezing_ones_own_account_from_one_browser_ends_all_of_them()
    {
        using var seized = await newsroom.SignInAsync(Role.Author);
        using var other = await newsroom.SignInAsync(seized.Account!);

        var answer = await other.PostFormAsync("/account/freeze", "main form", ("Form.Note", "Taken at the border"));

        Assert.Equal("/account/sign-in", answer.Location);
        Assert.StartsWith("/account/sign-in", PathOf(await seized.GetAsync("/desk")), StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", PathOf(await other.GetAsync("/desk")), StringComparison.Ordinal);
        Assert.NotNull((await newsroom.AskAsync(db => db.Users.SingleAsync(a => a.Id == seized.Account!.Id))).FrozenAt);
    }

    [Fact]
    public async Task A_frozen_account_is_answered_like_one_with_a_wrong_password()
    {
        var account = await newsroom.AddColleagueAsync(Role.Author);
        await FreezeAsync(account.Id);
        using var browser = newsroom.Visit();

        var frozen = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", account.Email),
            ("Form.Password", DeskBrowser.Password)
        );
        var wrong = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", "nobody@desk.test"),
            ("Form.Password", DeskBrowser.Password)
        );

        Assert.NotEmpty(frozen.Problems);
        Assert.Equal(wrong.Problems, frozen.Problems);
    }

    [Fact]
    public async Task Links_made_before_are_worth_nothing_after()
    {
        var account = await newsroom.AddColleagueAsync(Role.Author);
        var made = await newsroom.ExecuteAsync((MakeResetLink u) => u.ExecuteAsync(account.Id, false, default));
        await FreezeAsync(account.Id);
        Assert.False(await newsroom.AskAsync(db => db.AccountLinks.AnyAsync(l => l.AccountId == account.Id)));
        var thawed = await newsroom.ExecuteAsync((ThawAccount u) => u.ExecuteAsync(account.Id, false, default));
        using var browser = newsroom.Visit();

        Assert.Null((await browser.GetAsync(new Uri(made!.Link!).PathAndQuery)).Page.QuerySelector("[type=password]"));
        Assert.NotNull(
            (await browser.GetAsync(new Uri(thawed!.Link!).PathAndQuery)).Page.QuerySelector("[type=password]")
        );
    }

    [Fact]
    public async Task A_thawed_account_opens_by_the_link_alone()
    {
        using var before = await newsroom.SignInAsync(Role.Author);
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var id = before.Account!.Id;
        await FreezeAsync(id);

        var enabled = await admin.PostFormAsync($"/admin/accounts/{id}", "[formaction*='Thaw']");
        var page = await admin.FollowAsync(enabled);
        var link = new Uri(page.TextOf(".link-to-pass-on")!).PathAndQuery;
        using var visitor = newsroom.Visit();
        var old = await visitor.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", before.Account.Email),
            ("Form.Password", DeskBrowser.Password)
        );
        await visitor.PostFormAsync(link, ("Form.Password", "chosen after the seizure"));
        var entered = await visitor.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", before.Account.Email),
            ("Form.Password", "chosen after the seizure")
        );

        Assert.NotEmpty(old.Problems);
        Assert.Equal("/desk", entered.Location);
        Assert.StartsWith("/account/sign-in", PathOf(await before.GetAsync("/desk")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_account_is_not_simply_enabled()
    {
        var account = await newsroom.AddColleagueAsync(Role.Author);
        await FreezeAsync(account.Id);

        var problems = await newsroom.ExecuteAsync(
            (NewsSite.Accounts.EnableAccount u) => u.ExecuteAsync(account.Id, default)
        );

        Assert.Equal(["account.frozen"], problems!.Select(p => p.Code));
    }

    [Fact]
    public async Task The_note_is_read_by_colleagues_and_never_by_the_account_itself()
    {
        const string Note = "Under duress since Monday";
        using var victim = await newsroom.SignInAsync(Role.Admin);
        using var admin = await newsroom.SignInAsync(Role.Admin);
        await admin.PostFormAsync($"/admin/accounts/{victim.Account!.Id}/freeze", "main form", ("Form.Note", Note));
        var thawed = await newsroom.ExecuteAsync((ThawAccount u) => u.ExecuteAsync(victim.Account.Id, false, default));
        await victim.PostFormAsync(new Uri(thawed!.Link!).PathAndQuery, ("Form.Password", DeskBrowser.Password));
        using var again = await newsroom.SignInAsync(victim.Account);

        Assert.Contains(Note, (await admin.GetAsync("/admin/audit")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Note,
            (await again.GetAsync("/admin/audit?words=duress")).TextOf("table") ?? "",
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Note, (await again.GetAsync("/admin/audit")).Text, StringComparison.Ordinal);
        var export = await again.PostFormAsync("/admin/audit", "[formaction*='Csv'], form[action*='Csv']");
        Assert.Equal(HttpStatusCode.OK, export.Status);
        Assert.DoesNotContain(Note, export.Text, StringComparison.Ordinal);
    }

    private static string PathOf(DeskAnswer answer) => answer.Response.Headers.Location!.PathAndQuery;

    private Task<IReadOnlyList<Problem>?> FreezeAsync(Guid id) =>
        newsroom.ExecuteAsync((FreezeAccount u) => u.ExecuteAsync(id, "", CancellationToken.None));
}
