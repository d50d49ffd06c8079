using System.Globalization;
using Microsoft.Playwright;
using NewsSite.Articles.Reviews;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.Tests.Articles.Desk;

/// <summary>The way of a story from the first word to its place on the schedule, without a mouse.</summary>
[Trait("Category", "Browser")]
public sealed class KeyboardRunTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task With_the_keyboard_alone_a_story_is_written_illustrated_submitted_approved_and_scheduled()
    {
        await newsroom.SectionIdAsync("World");
        await newsroom.AddAsync(SampleFiles.Png(60, 40), "harbour.png");
        await newsroom.ExecuteAsync<ReviewRules, bool>(async rules =>
        {
            await rules.SetAsync([ReviewRule.Of(ArticleFormat.News)], default);
            return true;
        });
        var writer = await harness.OpenAsAsync(newsroom, Role.Editor, o => o.TimezoneId = "Asia/Kabul");
        await using var closingWriter = writer.Context;
        var other = await harness.OpenAsAsync(newsroom, Role.Editor);
        await using var closingOther = other.Context;

        var id = await StartAsync(writer);
        await WriteAsync(writer);
        await IllustrateAsync(writer);
        await SubmitAsync(writer);
        await ApproveAsync(other);
        await ScheduleAsync(writer);

        var article = await newsroom.ArticleAsync(id);
        Assert.Equal(ArticleState.Scheduled, article.State);
        Assert.Equal(newsroom.Clock.Now.Date.AddDays(1).AddHours(6), article.ScheduledFor);
        var content = (await newsroom.LatestAsync(id)).Content;
        Assert.Equal("The harbour opens at dawn.", content.Body);
        Assert.Equal(("harbour", "Ships at a quay"), (content.Lead!.Name, content.Lead.Alt));
    }

    private static async Task<Guid> StartAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+Alt+n");
        await page.ArriveAtAsync("/desk/articles/new");
        await TabToAsync(page, page.GetByLabel("Headline", new() { Exact = true }));
        await page.Keyboard.TypeAsync("Harbour opens");
        await TabToAsync(page, page.GetByLabel("Section", new() { Exact = true }));
        await page.Keyboard.TypeAsync("World");
        await PressAsync(page, "Start writing");
        await Expect(EditorPages.Editor(page)).ToBeVisibleAsync();
        return Guid.Parse(page.Url[^36..]);
    }

    private static async Task WriteAsync(IPage page)
    {
        await TabToAsync(page, page.GetByLabel("Standfirst", new() { Exact = true }));
        await page.Keyboard.TypeAsync("After a month of mending.");
        await TabToAsync(page, EditorPages.Body(page));
        await page.Keyboard.TypeAsync("The harbour opens at dawn.");
        await TabToAsync(page, page.Locator("[name='Form.Credits[0].Name']"));
        await page.Keyboard.TypeAsync("Ana Writer");
    }

    private static async Task IllustrateAsync(IPage page)
    {
        await PressAsync(page, "Choose from the library");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Search the library")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("harb");
        var found = dialog.GetByRole(AriaRole.Button, new() { Name = "harbour" });
        await Expect(found).ToBeVisibleAsync();
        await TabToAsync(page, found);
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, dialog.GetByLabel("Alt text"));
        await page.Keyboard.TypeAsync("Ships at a quay");
        await TabToAsync(page, dialog.GetByRole(AriaRole.Button, new() { Name = "Use it" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToBeHiddenAsync();
    }

    private static async Task SubmitAsync(IPage page)
    {
        await PressAsync(page, "Save and go to publishing");
        await page.ArriveAtAsync("/publish");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Publish now" })).ToHaveCountAsync(0);
        await PressAsync(page, "Submit for review");
        await Expect(page.Locator(".steps .state")).ToHaveTextAsync("In review");
    }

    private static async Task ApproveAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+Alt+1");
        await Expect(page.Locator("#news-title")).ToBeVisibleAsync();
        await PressAsync(page, "Harbour opens");
        await page.ArriveAtAsync("/publish");
        await PressAsync(page, "Approve revision");
        await Expect(page.Locator(".steps .state")).ToHaveTextAsync("Approved");
    }

    private async Task ScheduleAsync(IPage page)
    {
        await page.ReloadAsync();
        await Expect(page.Locator(".steps .state")).ToHaveTextAsync("Approved");
        await TabToAsync(page, page.GetByLabel("Why the advice is overruled"));
        await page.Keyboard.TypeAsync("There is no larger picture.");
        await TabToAsync(page, page.GetByLabel("Day"));
        var day = newsroom.Clock.Now.AddDays(1);
        await page.Keyboard.TypeAsync(day.ToString("MMddyyyy", CultureInfo.InvariantCulture));
        await TabToAsync(page, page.GetByLabel("Time"));
        await page.Keyboard.TypeAsync("0600AM");
        await PressAsync(page, "Check this time");
        await PressAsync(page, "Schedule for");
        await Expect(page.Locator(".steps .state")).ToHaveTextAsync("Scheduled");
        await Expect(page.Locator("main")).ToContainTextAsync("10:30 where you are");
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = button }));
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var stops = 0; stops < 120; stops++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} is not within 120 stops.");
    }
}
