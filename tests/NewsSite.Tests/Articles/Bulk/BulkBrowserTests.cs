using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.Tests.Articles.Bulk;

[Trait("Category", "Browser")]
public sealed class BulkBrowserTests(Newsroom newsroom, BrowserHarness browsers) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task All_of_a_page_but_one_are_submitted_with_the_keyboard_on_a_phone_and_put_back()
    {
        foreach (var headline in new[] { "First", "Second", "Not this one" })
        {
            await newsroom.ReadyStoryAsync(headline);
        }
        var page = await browsers.OpenAsAsync(
            newsroom,
            Role.Editor,
            o => o.ViewportSize = new() { Width = 375, Height = 800 }
        );
        await using var closing = page.Context;
        await page.GotoAsync("/desk/articles");

        await page.GetByLabel("Choose all on this page").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByLabel("Choose Not this one").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByLabel("With the chosen stories").FocusAsync();
        await page.Keyboard.TypeAsync("Submit");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Submit 2 stories for review?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit 2 stories for review" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("2 stories were submitted for review.");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("2 stories are as they were before.");

        var states = await newsroom.AskAsync(db => db.Articles.Select(a => a.State).ToListAsync());
        Assert.Equal(Enumerable.Repeat(ArticleState.Draft, 3), states);
    }
}
