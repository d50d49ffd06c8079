using Microsoft.Playwright;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;
using static NewsSite.Tests.Articles.Desk.EditorPages;

namespace NewsSite.Tests.Articles.Desk;

[Trait("Category", "Browser")]
public sealed class EditorPreviewBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task What_is_typed_shows_beside_the_text_as_readers_will_see_it()
    {
        var (page, _) = await OpenEditorAsync();
        await using var closing = page.Context;
        var preview = page.FrameLocator("[data-preview-frame]");
        var complaints = new List<string>();
        page.Console += (_, line) => complaints.Add(line.Text);
        await Expect(preview.Locator("h1")).ToHaveTextAsync("Seen while written");

        await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Changed while written");
        await Body(page).FillAsync("Some **bold** words.");

        await Expect(preview.Locator("h1")).ToHaveTextAsync("Changed while written");
        await Expect(preview.Locator(".story-body strong")).ToHaveTextAsync("bold");
        await Expect(preview.Locator(".story-preview")).ToHaveTextAsync("Preview – not published");
        Assert.Empty(complaints);
    }

    /// <summary>Pixels. The browser keeps the paragraph in its place, not the number.</summary>
    private const int OneLine = 30;

    [Fact]
    public async Task The_preview_stays_where_it_was_scrolled_to()
    {
        var (page, _) = await OpenEditorAsync(
            string.Join("\n\n", Enumerable.Range(1, 60).Select(n => $"Paragraph {n}."))
        );
        await using var closing = page.Context;
        var preview = page.FrameLocator("[data-preview-frame]");
        var before = await preview
            .Locator("html")
            .EvaluateAsync<int>(
                "async () => { await document.fonts.ready; window.scrollTo(0, 900); return window.scrollY; }"
            );

        await Body(page).PressSequentiallyAsync("At the end.");
        await Expect(preview.Locator(".story-body")).ToContainTextAsync("At the end.");

        Assert.True(before > 0);
        var after = await preview.Locator("html").EvaluateAsync<int>("() => window.scrollY");
        Assert.InRange(after, before - OneLine, before + OneLine);
    }

    [Fact]
    public async Task The_preview_can_be_seen_dark_right_to_left_and_as_wide_as_a_desktop()
    {
        var (page, _) = await OpenEditorAsync();
        await using var closing = page.Context;
        var inside = page.FrameLocator("[data-preview-frame]").Locator("html");

        foreach (var name in (string[])["Dark", "Right to left", "Desktop"])
        {
            await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        }

        await Expect(inside).ToHaveAttributeAsync("data-colours", "dark");
        await Expect(inside).ToHaveAttributeAsync("dir", "rtl");
        Assert.Equal(1280, await inside.EvaluateAsync<int>("() => window.innerWidth"));
    }

    private Task<(IPage Page, Guid Id)> OpenEditorAsync(string body = "") =>
        harness.OpenEditorAsync(newsroom, "Seen while written", body);
}
