using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class ScheduleBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_story_scheduled_at_the_desk_is_read_from_its_minute_on()
    {
        var id = await newsroom.ReadyStoryAsync("The ferries sail again");
        const string Path = "/en/stories/the-ferries-sail-again";
        var editor = new EditorAtWork(await harness.OpenAsAsync(newsroom, Role.Editor));
        await using var closingEditor = editor.Page.Context;
        var reader = await harness.OpenAsync(newsroom);
        await using var closingReader = reader.Context;
        var moment = newsroom.Clock.Now.Date.AddHours(14);

        await editor.Page.GotoAsync($"/desk/articles/{id}/publish");
        await editor.ScheduleAsync(moment.ToString("yyyy-MM-dd", null), "14:00");
        newsroom.Clock.MoveTo(moment.AddSeconds(-1));
        Assert.Equal(404, (await reader.GotoAsync(Path))!.Status);
        newsroom.Clock.MoveTo(moment);

        await Eventually.TrueAsync(async () => (await reader.GotoAsync(Path))!.Status == 200, TimeSpan.FromSeconds(5));
        await Assertions
            .Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("The ferries sail again");
        await reader.GotoAsync("/");
        await Assertions
            .Expect(reader.GetByRole(AriaRole.Link, new() { Name = "The ferries sail again" }).First)
            .ToBeVisibleAsync();
        await editor.Page.ReloadAsync();
        await Assertions.Expect(editor.Page.GetByText("readers have the latest text")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_time_that_comes_twice_is_planned_with_the_keyboard_alone()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Planned without a mouse"));
        var page = await harness.OpenAsAsync(newsroom, Role.Editor);
        await using var closing = page.Context;
        await page.GotoAsync($"/desk/articles/{id}/lead");

        await page.TabToAsync("Form_Date");
        await page.Keyboard.TypeAsync("11012026");
        await page.TabToAsync("Form_Time");
        await page.Keyboard.TypeAsync("0130AM");
        await page.TabToAsync("Form_Zone");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("New York");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("so 01:30 comes twice")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "after the clocks change" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("It will lead the home page from")).ToContainTextAsync("06:30 UTC");
        await Assertions.Expect(page.GetByText("Make lead story: Sun 1 Nov, 01:30 New York")).ToBeVisibleAsync();
    }
}

internal static class KeysOnly
{
    /// <summary>Goes on with Tab until the field has the focus, as someone without a mouse does.</summary>
    public static async Task TabToAsync(this IPage page, string id)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id)
            {
                return;
            }
        }

        Assert.Fail($"Tab does not come to {id}.");
    }
}
