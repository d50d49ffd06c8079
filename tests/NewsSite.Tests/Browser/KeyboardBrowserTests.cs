using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class KeyboardBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    private const int MostSteps = 150;

    [Fact]
    public async Task A_story_is_written_saved_and_published_with_the_keyboard_alone()
    {
        await newsroom.SectionIdAsync("World");
        var colleague = await newsroom.AddColleagueAsync(Role.Editor);
        var page = await harness.OpenAsync(newsroom);
        await using var closing = page.Context;
        var watch = new PageWatch(page, newsroom.Address);
        await page.GotoAsync("/account/sign-in");

        await SignInAsync(page, colleague.Email!);
        await StartAsync(page);
        await WriteAsync(page);
        await PublishAsync(page);

        await Assertions.Expect(page.GetByText("Published.")).ToBeVisibleAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "View article" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Written by hand");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("No mouse was there.");
        Assert.DoesNotContain(await watch.ComplaintsAsync(), c => !c.StartsWith("cookie:", StringComparison.Ordinal));
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await TabToAsync(page, page.GetByLabel("Email"));
        await page.Keyboard.TypeAsync(email);
        await TabToAsync(page, page.GetByLabel("Password", new() { Exact = true }));
        await page.Keyboard.TypeAsync(DeskBrowser.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync("/desk");
    }

    private static async Task StartAsync(IPage page)
    {
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Articles" }).First);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync("/desk/articles");
        await TabToAsync(page, page.Locator("a[href^='/desk/articles/new']").First);
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByLabel("Headline"));
        await page.Keyboard.TypeAsync("Written by hand");
        await TabToAsync(page, page.GetByLabel("Section"));
        await page.Keyboard.TypeAsync("World");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Start writing" }));
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task WriteAsync(IPage page)
    {
        await TabToAsync(page, page.GetByLabel("Text", new() { Exact = true }));
        await page.Keyboard.TypeAsync("No mouse was there.");
        await TabToAsync(page, page.GetByLabel("Name", new() { Exact = true }).First);
        await page.Keyboard.TypeAsync("Nadia Newcomer");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#editor")).ToHaveAttributeAsync("data-save-state", "saved");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Save and go to publishing" }));
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync("/publish");
    }

    private static async Task PublishAsync(IPage page)
    {
        await TabToAsync(page, page.GetByLabel("Why the advice is overruled"));
        await page.Keyboard.TypeAsync("It is a short one.");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }));
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tab by Tab, as far as it takes; forms go round through the browser's own bar.</summary>
    private static async Task TabToAsync(IPage page, ILocator goal)
    {
        await goal.WaitForAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            if (await goal.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {goal}.");
    }
}
