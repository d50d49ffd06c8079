using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Passkeys;

/// <summary>With an authenticator that Chromium plays; passkeys belong to names, so the site is visited by its name.</summary>
[Trait("Category", "Browser")]
public sealed class PasskeyBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_colleague_adds_a_passkey_signs_in_with_it_and_removes_it()
    {
        var (page, email) = await EnterAsync();
        await using var closing = page.Context;

        await AddAsync(page, "Work laptop");
        await Assertions.Expect(page.GetByText("never used")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dashboard" })).ToBeVisibleAsync();

        await page.GotoAsync("/desk/account/passkeys");
        await Assertions.Expect(page.GetByText("last used")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Work laptop" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions
            .Expect(page.Locator("#error-summary"))
            .ToContainTextAsync("That passkey opens no account here.");
        Assert.Equal(
            2,
            await newsroom.AskAsync(db =>
                db.AuditEntries.CountAsync(e => e.Act == "account.signed-in" && e.ActorName == email)
            )
        );
    }

    [Fact]
    public async Task A_passkey_opens_the_desk_to_a_role_that_must_have_a_second_step()
    {
        var (page, _) = await EnterAsync();
        await using var closing = page.Context;
        await AddAsync(page, "Phone");
        using var admin = await newsroom.SignInAsync(Role.Admin);
        await admin.PostFormAsync("/admin/accounts/second-step", ("Roles", "Editor"));

        await page.GotoAsync("/desk");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Set up the second step" }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dashboard" })).ToBeVisibleAsync();
        await admin.PostFormAsync("/admin/accounts/second-step", ("Roles", null));
    }

    [Fact]
    public async Task Without_script_the_page_says_plainly_that_passkeys_need_it()
    {
        var page = await harness.OpenAsync(newsroom, o => o.JavaScriptEnabled = false);
        await using var closing = page.Context;

        await page.GotoAsync("/account/sign-in");

        await Assertions.Expect(page.GetByText("Passkeys need script")).ToBeVisibleAsync();
    }

    private async Task<(IPage Page, string Name)> EnterAsync()
    {
        var page = await harness.OpenAsync(
            newsroom.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)
        );
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
        var colleague = await newsroom.AddColleagueAsync(Role.Editor);
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Email").FillAsync(colleague.Email!);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DeskBrowser.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.ArriveAtAsync("/desk");
        return (page, colleague.DisplayName);
    }

    private static async Task AddAsync(IPage page, string name)
    {
        await page.GotoAsync("/desk/account/passkeys");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
    }
}
