using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Browser;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;
using static NewsSite.Tests.Articles.Desk.EditorPages;

namespace NewsSite.Tests.Notes;

[Trait("Category", "Browser")]
public sealed class NotesBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task From_the_cursor_to_a_note_and_from_the_note_back_to_the_paragraph_that_somebody_moved()
    {
        var (ana, id) = await harness.OpenEditorAsync(newsroom, "Noted", "First.\n\nSecond of them.");
        await using var closing = ana.Context;
        var watch = new PageWatch(ana, newsroom.Address);

        // Typed and not saved yet: the page of notes must know the paragraph all the same.
        await Body(ana).PressAsync("Control+Home");
        await Body(ana).PressSequentiallyAsync("New.\n\n");
        await Body(ana).PressAsync("Control+End");
        await ana.GetByRole(AriaRole.Link, new() { Name = "Note on this paragraph" }).ClickAsync();
        var note = ana.GetByLabel("Note on paragraph 3");
        await note.FillAsync("Who counted them?");
        await note.PressAsync("Tab");
        await ana.Keyboard.PressAsync("Tab");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.GetByRole(AriaRole.Region, new() { Name = "Paragraph 3" })).ToContainTextAsync("Who counted");

        using var ben = await newsroom.SignInAsync(Role.Editor);
        await ben.PostFormAsync(
            $"/desk/articles/{id}",
            "[data-save]",
            ("Form.Body", "Second of them.\n\nFirst.\n\nNew.")
        );
        await ana.GotoAsync($"/desk/articles/{id}");
        await Body(ana).PressAsync("Control+End");
        await Expect(ana.Locator("[data-notes]")).ToContainTextAsync("Who counted them?");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Go to the paragraph 1" }).ClickAsync();

        await Expect(Body(ana)).ToBeFocusedAsync();
        await ana.Keyboard.TypeAsync("Here: ");
        await Expect(Body(ana)).ToHaveValueAsync("Here: Second of them.\n\nFirst.\n\nNew.");
        Assert.DoesNotContain(await watch.ComplaintsAsync(), c => !c.StartsWith("cookie:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_phone_without_script_a_suggestion_is_taken_in_part()
    {
        const int Width = 375;
        var id = await newsroom.DraftAsync("On the road", "شهردار گفت که دروازه باز است و مردم آرام‌اند.");
        using var ana = await newsroom.SignInAsync(Role.Editor);
        await ana.SuggestAsync(id, "words-1-0", "شهردار گفت که دروازه بسته است و مردم نگران‌اند.");
        var page = await harness.OpenAsAsync(
            newsroom,
            Role.Editor,
            o => (o.JavaScriptEnabled, o.ViewportSize) = (false, new() { Width = Width, Height = 800 })
        );
        await using var closing = page.Context;

        await page.GotoAsync($"/desk/articles/{id}/notes");
        await page.GetByText("Decide on each of the 2 changes").ClickAsync();
        var changes = page.Locator(".suggested-change");
        await changes.Nth(0).GetByLabel("Take").CheckAsync();
        await changes.Nth(1).GetByLabel("Leave").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what I chose" }).ClickAsync();

        await Expect(page.GetByText("Decided, and saved.")).ToBeVisibleAsync();
        Assert.Equal("شهردار گفت که دروازه بسته است و مردم آرام‌اند.", (await newsroom.LatestAsync(id)).Content.Body);
        Assert.Equal(
            "rtl",
            await page.Locator(".noted-text").EvaluateAsync<string>("e => getComputedStyle(e).direction")
        );
        Assert.Equal(Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
