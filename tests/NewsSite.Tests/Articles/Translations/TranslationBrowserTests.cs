using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Browser;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.Tests.Articles.Translations;

[Trait("Category", "Browser")]
public sealed class TranslationBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task On_a_phone_without_script_a_story_is_translated_beside_its_original_and_a_change_is_seen()
    {
        var original = await newsroom.PublishAsync(
            "Carried over",
            "en",
            "The gates opened at dawn.\n\nNobody was hurt.\n"
        );
        var page = await harness.OpenAsAsync(
            newsroom,
            Role.Editor,
            o => (o.JavaScriptEnabled, o.ViewportSize) = (false, new() { Width = 375, Height = 800 })
        );
        await using var closing = page.Context;

        await page.GotoAsync($"/desk/articles/{original}/translations");
        await page.GetByLabel("Into").SelectOptionAsync("fa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the translation" }).ClickAsync();
        var words = page.GetByLabel("Paragraph 1 in Persian");
        var beside = page.GetByRole(AriaRole.Region, new() { Name = "Paragraph 1" }).Locator(".pair-source");
        Assert.True((await beside.BoundingBoxAsync())!.Y < (await words.BoundingBoxAsync())!.Y);
        await words.FillAsync("دروازه‌ها سپیده‌دم باز شدند.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).First.ClickAsync();
        await Expect(page.GetByText("1 of 4 parts translated")).ToBeVisibleAsync();

        await newsroom.ChangeAsync(original, "at dawn", "at noon");
        await page.ReloadAsync();
        var changed = page.GetByRole(AriaRole.Region, new() { Name = "Paragraph 1" });
        await Expect(changed).ToContainTextAsync("Changed since");
        await changed.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.GetByText("Changed since")).ToHaveCountAsync(0);
        await Expect(words).ToHaveValueAsync("دروازه‌ها سپیده‌دم باز شدند.");
    }

    [Fact]
    public async Task With_script_the_keys_for_saving_save_and_the_page_is_silent()
    {
        var original = await newsroom.PublishAsync("Saved by keys", "en", "The gates opened at dawn.\n");
        var page = await harness.OpenAsAsync(newsroom, Role.Editor);
        await using var closing = page.Context;
        await page.GotoAsync($"/desk/articles/{original}/translations");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the translation" }).ClickAsync();
        var watch = new PageWatch(page, newsroom.Address);
        await page.ReloadAsync();

        await page.GetByLabel("Headline in Russian", new() { Exact = true }).FillAsync("Сохранено");
        await page.Keyboard.PressAsync("Control+s");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Сохранено");
        Assert.DoesNotContain(await watch.ComplaintsAsync(), c => !c.StartsWith("cookie:", StringComparison.Ordinal));
    }
}
