using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;
using static NewsSite.Tests.Articles.Desk.EditorPages;

namespace NewsSite.Tests.Articles.Desk;

[Trait("Category", "Browser")]
public sealed class EditorBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    private static readonly LocatorAssertionsToHaveAttributeOptions WithinFiveSeconds = new() { Timeout = 5_000 };

    /// <summary>The preview's frame is a page of its own, with landmarks of its own.</summary>
    private static readonly AxeRunOptions ThisPageAlone = new() { Iframes = false };
    private static readonly LocatorAssertionsToHaveAttributeOptions WhenRetried = new() { Timeout = 45_000 };

    [Fact]
    public async Task What_is_typed_is_on_the_server_within_five_seconds()
    {
        var (page, id) = await harness.OpenEditorAsync(newsroom, "Typed");
        await using var closing = page.Context;

        await Body(page).PressSequentiallyAsync("Water rose in the night.");

        await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "saved", WithinFiveSeconds);
        var latest = await newsroom.LatestAsync(id);
        Assert.Equal(("Water rose in the night.", RevisionReason.Autosaved), (latest.Content.Body, latest.Reason));
        await Expect(page.Locator("#save-status")).ToHaveTextAsync("Saved 12:00:00.");
        await Expect(page.Locator("[data-counts]")).ToContainTextAsync("5 words");
    }

    [Fact]
    public async Task Whoever_reads_Persian_is_told_in_Persian_that_their_words_are_saved()
    {
        var (page, _) = await harness.OpenEditorAsync(newsroom, "Typed by a Persian");
        await using var closing = page.Context;
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = "fa" });
        await page.ReloadAsync();

        await page.Locator("[name='Form.Body']").PressSequentiallyAsync("شب آب بالا آمد.");

        await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "saved", WithinFiveSeconds);
        var status = page.Locator("#save-status");
        await Expect(status).ToContainTextAsync("ذخیره شد");
        await Expect(status).ToContainTextAsync("۱۲:۰۰:۰۰");
        await Expect(page.Locator("[data-counts]")).ToContainTextAsync("۴ واژه");
    }

    [Fact]
    public async Task Words_typed_while_the_server_is_down_reach_it_when_it_is_back()
    {
        await using var mortal = new Newsroom();
        await mortal.InitializeAsync();
        var (page, id) = await harness.OpenEditorAsync(mortal, "Survives");
        await using var closing = page.Context;
        await Body(page).PressSequentiallyAsync("Before. ");
        await mortal.StopAsync();

        await Body(page).PressSequentiallyAsync("During.");
        await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "offline", WhenRetried);
        await Expect(page.Locator("#save-status")).ToContainTextAsync("Offline – kept on this device");
        await mortal.StartAgainAsync();

        await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "saved", WhenRetried);
        Assert.Equal("Before. During.", (await mortal.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task Words_that_only_the_device_holds_are_offered_and_never_put_back_silently()
    {
        await using var mortal = new Newsroom();
        await mortal.InitializeAsync();
        var (page, id) = await harness.OpenEditorAsync(mortal, "Offered");
        await using var context = page.Context;
        await mortal.StopAsync();
        await Body(page).PressSequentiallyAsync("Only here.");
        await Eventually.TrueAsync(() => IsOnDeviceAsync(page, "Only here."));
        await page.CloseAsync();
        await mortal.StartAgainAsync();

        var again = await context.NewPageAsync();
        await again.GotoAsync($"/desk/articles/{id}");
        await Expect(Body(again)).ToHaveValueAsync("");
        await again.GetByText("Show what was kept").ClickAsync();
        await Expect(again.Locator("[data-device-copy-text]")).ToHaveTextAsync("Only here.");
        await again.GetByRole(AriaRole.Button, new() { Name = "Bring these words back" }).ClickAsync();

        await Expect(Body(again)).ToHaveValueAsync("Only here.");
        await Expect(Editor(again)).ToHaveAttributeAsync("data-save-state", "saved", WithinFiveSeconds);
        Assert.Equal("Only here.", (await mortal.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task Someone_who_was_signed_out_signs_in_elsewhere_and_saving_goes_on()
    {
        var (page, id) = await harness.OpenEditorAsync(newsroom, "Signed out");
        await using var context = page.Context;
        var cookies = await context.CookiesAsync();
        await context.ClearCookiesAsync();
        await Body(page).PressSequentiallyAsync("Written meanwhile.");
        await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "signed-out", WithinFiveSeconds);
        await Expect(page.Locator("#save-status")).ToContainTextAsync("Signed out – kept on this device.");

        await context.AddCookiesAsync(
            cookies
                .Where(c => !c.Name.Contains("Antiforgery", StringComparison.OrdinalIgnoreCase))
                .Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Domain = c.Domain,
                    Path = c.Path,
                })
        );

        await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "saved", WhenRetried);
        Assert.Equal("Written meanwhile.", (await newsroom.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task A_story_is_written_and_saved_with_the_keyboard_alone()
    {
        var (page, id) = await harness.OpenEditorAsync(newsroom, "");
        await using var closing = page.Context;
        var keys = page.Keyboard;

        await keys.PressAsync("F6");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("By keyboard");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("No mouse.");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("It is ");
        await keys.PressAsync("Control+b");
        await keys.TypeAsync("bold");
        await keys.PressAsync("Control+s");

        await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "saved", WithinFiveSeconds);
        var latest = await newsroom.LatestAsync(id);
        Assert.Equal(
            ("By keyboard", "No mouse.", "It is **bold**"),
            (latest.Content.Headline, latest.Content.Standfirst, latest.Content.Body)
        );
        Assert.Equal(RevisionReason.Saved, latest.Reason);
    }

    [Fact]
    public async Task Undo_takes_back_what_the_toolbar_wrote()
    {
        var (page, _) = await harness.OpenEditorAsync(newsroom, "Undone");
        await using var closing = page.Context;
        await Body(page).PressSequentiallyAsync("Typed.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Key points" }).ClickAsync();
        await Expect(Body(page))
            .ToHaveValueAsync("Typed.\n\n::: key-points\n- First point\n- Second point\n- Third point\n:::\n\n");
        await page.Keyboard.PressAsync("Control+z");

        await Expect(Body(page)).ToHaveValueAsync("Typed.");
    }

    [Fact]
    public async Task A_finding_moves_the_cursor_to_its_line()
    {
        var (page, _) = await harness.OpenEditorAsync(newsroom, "Found");
        await using var closing = page.Context;
        await Body(page).FillAsync("One.\n\nSee [here](https://news.example).");
        await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "saved", WithinFiveSeconds);

        await page.Locator("[data-findings]").GetByText("does not say where it leads").ClickAsync();
        await page.Keyboard.TypeAsync("Gone.");

        await Expect(Body(page)).ToHaveValueAsync("One.\n\nGone.");
    }

    [Theory]
    [InlineData("", ColorScheme.Light, 1280)]
    [InlineData("", ColorScheme.Dark, 375)]
    [InlineData("/publish", ColorScheme.Light, 375)]
    [InlineData("/history", ColorScheme.Dark, 375)]
    [InlineData("/compare", ColorScheme.Light, 375)]
    public async Task The_article_pages_have_no_automatic_accessibility_finding(
        string part,
        ColorScheme colours,
        int width
    )
    {
        var (page, id) = await harness.OpenEditorAsync(newsroom, "Heard and seen");
        await using var closing = page.Context;
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync($"/desk/articles/{id}{part}");

        var found = await page.RunAxe(ThisPageAlone);

        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "It scrolls sideways."
        );
    }

    /// <summary>Whether the device's journal has the words: the browser writes them while it goes on.</summary>
    private static Task<bool> IsOnDeviceAsync(IPage page, string words) =>
        page.EvaluateAsync<bool>(
            """
            (words) => new Promise((done) => {
              const asked = indexedDB.open("newssite-words");
              asked.onsuccess = () => {
                const all = asked.result.transaction("copies").objectStore("copies").getAll();
                all.onsuccess = () => {
                  asked.result.close();
                  done(JSON.stringify(all.result).includes(words));
                };
              };
            })
            """,
            words
        );
}
