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
}
