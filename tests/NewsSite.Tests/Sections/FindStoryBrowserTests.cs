using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Sections;

/// <summary>Fields that take addresses of stories help to find them.</summary>
[Trait("Category", "Browser")]
public sealed class FindStoryBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_story_is_found_by_its_headline_and_put_on_the_list_by_keyboard_alone()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Herons nest at the weir"));
        await newsroom.DraftAsync(await newsroom.ContentAsync("Herons leave early"));
        var page = await harness.OpenAsAsync(newsroom, Role.Editor);
        await using var closing = page.Context;
        await page.GotoAsync("/desk/series/new");
        var search = page.GetByLabel("Find a story by its headline");

        await search.FillAsync("herons at");
        await Assertions.Expect(page.GetByText("No story has these words in its headline.")).ToBeVisibleAsync();
        await search.FillAsync("nest at");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Herons nest at the weir" }))
            .ToBeVisibleAsync();
        await search.PressAsync("Enter");
        await search.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Added: Herons nest at the weir")).ToBeVisibleAsync();
        await Assertions.Expect(search).ToBeFocusedAsync();
        await search.FillAsync("leave early");
        await page.GetByRole(AriaRole.Button, new() { Name = "Herons leave early" }).ClickAsync();

        await Assertions
            .Expect(page.GetByLabel("Stories", new() { Exact = false }).Last)
            .ToHaveValueAsync(
                new System.Text.RegularExpressions.Regex(
                    "^/en/stories/herons-nest-at-the-weir\n/desk/articles/[0-9a-f-]{36}$"
                )
            );
    }

    [Fact]
    public async Task Words_that_somebody_may_not_read_are_not_searched_for_them()
    {
        await newsroom.DraftAsync(await newsroom.ContentAsync("Kept from authors"));
        await newsroom.PublishAsync(await newsroom.ContentAsync("Open to authors"));
        using var author = await newsroom.SignInAsync(Role.Author);
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var theirs = (await author.GetAsync("/desk/articles/find?q=authors")).Text;
        var all = (await editor.GetAsync("/desk/articles/find?q=authors")).Text;

        Assert.Contains("Open to authors", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept from authors", theirs, StringComparison.Ordinal);
        Assert.Contains("Kept from authors", all, StringComparison.Ordinal);
    }
}
