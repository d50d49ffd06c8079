using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts;

[Trait("Category", "Browser")]
public sealed class SignInBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_colleague_signs_in_with_the_keyboard_alone()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        var page = await harness.OpenAsync(newsroom);
        await using var closing = page.Context;
        var complaints = new List<string>();
        page.Console += (_, line) => complaints.Add(line.Text);
        await page.GotoAsync("/account/sign-in");

        await TypeAsync(page, colleague.Email!, "wrong password");
        await Assertions.Expect(page.Locator("#error-summary")).ToBeFocusedAsync();
        // A browser goes to the address's #part once more when loading ends, and takes the focus along.
        await page.LoadedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Email")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Email")).ToHaveValueAsync(colleague.Email!);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(DeskBrowser.Password);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.GetByLabel("Password", new() { Exact = true }))
            .ToHaveAttributeAsync("type", "text");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dashboard" })).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    private static async Task TypeAsync(IPage page, string email, string password)
    {
        await page.GetByLabel("Email").FocusAsync();
        await page.Keyboard.TypeAsync(email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(password);
        await page.Keyboard.PressAsync("Enter");
    }
}
