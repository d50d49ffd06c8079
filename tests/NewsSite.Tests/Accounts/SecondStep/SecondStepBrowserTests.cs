using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.SecondStep;

[Trait("Category", "Browser")]
public sealed class SecondStepBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_colleague_sets_up_an_app_and_signs_in_with_it_with_script_or_without(bool hasScript)
    {
        var page = await harness.OpenAsAsync(newsroom, Role.Editor, o => o.JavaScriptEnabled = hasScript);
        await using var closing = page.Context;
        var email = await SetUpAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "I have written them down" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByLabel("Email").FillAsync(email.Address);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DeskBrowser.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToContainTextAsync("That code does not fit.");
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(email.App.NextCode());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dashboard" })).ToBeVisibleAsync();
    }

    private async Task<(string Address, AuthenticatorApp App)> SetUpAsync(IPage page)
    {
        await page.GotoAsync("/desk/account");
        var lead = await page.Locator(".page-lead").InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Second step" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Set up an authenticator app" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        var app = new AuthenticatorApp(await page.Locator(".key").InnerTextAsync(), newsroom.Clock);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(app.Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up the second step" }).ClickAsync();
        await Assertions.Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        return (lead[(lead.IndexOf('·', StringComparison.Ordinal) + 1)..].Trim(), app);
    }
}
