using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.Tests.Seizures;

[Trait("Category", "Browser")]
public sealed class SeizureBrowserTests(Newsroom newsroom, BrowserHarness browsers) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_seized_laptop_is_shut_out_and_what_it_wrote_is_rolled_back()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("The bridge is open"));
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var laptop = await SignInAsync(editor.Email!);
        await laptop.GotoAsync($"/desk/articles/{id}");
        await laptop.GetByLabel("Headline", new() { Exact = true }).FillAsync("The bridge has fallen");
        await Eventually.TrueAsync(async () => (await newsroom.ArticleAsync(id)).LatestNumber > 1);

        var phone = await SignInAsync(editor.Email!);
        await phone.GotoAsync("/desk/account");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Freeze your account" }).ClickAsync();
        await phone.GetByLabel("What happened").FillAsync("Taken at the checkpoint");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Freeze my account now" }).ClickAsync();
        await phone.ArriveAtAsync("/account/sign-in");
        await laptop.GotoAsync("/desk");
        await laptop.ArriveAtAsync("/account/sign-in");

        var admin = await browsers.OpenAsAsync(newsroom, Role.Admin);
        await admin.GotoAsync($"/admin/accounts/{editor.Id}");
        await admin.GetByRole(AriaRole.Link, new() { Name = "What was done in this name lately" }).ClickAsync();
        await Expect(admin.Locator("main")).ToContainTextAsync("The bridge has fallen");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Roll back The bridge has fallen" }).ClickAsync();

        await Expect(admin.Locator("main .state-withdrawn")).ToHaveTextAsync("Rolled back");
        await Expect(admin.Locator("main")).ToContainTextAsync("The bridge is open");
        foreach (var page in new[] { laptop, phone, admin })
        {
            await page.Context.CloseAsync();
        }
    }

    private async Task<IPage> SignInAsync(string email)
    {
        var page = await browsers.OpenAsync(newsroom, o => o.ViewportSize = new() { Width = 390, Height = 800 });
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DeskBrowser.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.ShowAsync("/desk");
        return page;
    }
}
