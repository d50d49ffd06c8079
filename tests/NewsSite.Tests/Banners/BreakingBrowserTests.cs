using System.Diagnostics;
using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Banners;

[Trait("Category", "Browser")]
public sealed class BreakingBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_open_page_shows_what_an_editor_raises_within_two_seconds_and_keeps_the_readers_place()
    {
        var reader = await OpenPaperAsync();
        await using var closing = reader.Context;
        await reader.Locator("#search").FocusAsync();
        var editor = await harness.OpenAsAsync(newsroom, Role.Editor);
        await using var closingEditor = editor.Context;
        await editor.GotoAsync("/desk/breaking");
        await editor.GetByLabel("Text").FillAsync("Dam gates open ahead of the flood");
        await Assertions.Expect(editor.GetByText("33 / 90")).ToBeVisibleAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).Last.ClickAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Show to readers now" }).ClickAsync();
        var watch = Stopwatch.StartNew();

        var banner = reader.GetByRole(AriaRole.Region, new() { Name = "Breaking news" });
        await Assertions.Expect(banner).ToContainTextAsync("Dam gates open ahead of the flood");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await Assertions.Expect(reader.Locator("#search")).ToBeFocusedAsync();
        await Assertions.Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("Dam gates open");

        await editor.GetByRole(AriaRole.Button, new() { Name = "Take down “Dam gates" }).ClickAsync();
        await Assertions.Expect(banner).ToHaveCountAsync(0);
        await editor.GetByRole(AriaRole.Button, new() { Name = "Put it back “Dam gates" }).ClickAsync();
        await Assertions.Expect(banner).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_hides_the_banner_of_a_story_and_it_stays_away()
    {
        var banner = await newsroom.RaiseAsync("Hide me if you like");
        var reader = await OpenPaperAsync();
        await using var closing = reader.Context;
        var region = reader.GetByRole(AriaRole.Region, new() { Name = "Breaking news" });

        await region.GetByRole(AriaRole.Button, new() { Name = "Hide this news" }).ClickAsync();
        await Assertions.Expect(region).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Locator("header :is(a, summary)").First).ToBeFocusedAsync();
        await reader.RunAndWaitForResponseAsync(
            () => reader.ReloadAsync(),
            r => r.Url.EndsWith("/stream", StringComparison.Ordinal)
        );
        var another = await newsroom.RaiseAsync("Another story breaks");

        await Assertions.Expect(region).ToContainTextAsync("Another story breaks");
        await newsroom.TakeDownAsync(another.Id);
        await newsroom.TakeDownAsync(banner.Id);
    }

    /// <summary>The home page, once it listens.</summary>
    private async Task<IPage> OpenPaperAsync()
    {
        var page = await harness.OpenAsync(newsroom);
        await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync("/"),
            r => r.Url.EndsWith("/en/breaking/stream", StringComparison.Ordinal)
        );
        return page;
    }
}
