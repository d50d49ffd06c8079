using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsSite.Core.Articles;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Offline;

/// <summary>What a reader's browser opens when the site does not answer.</summary>
[Trait("Category", "Browser")]
public sealed class KeptPagesBrowserTests(Newsroom newsroom, BrowserHarness browsers) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Stories_that_were_read_open_without_the_site_and_say_since_when_they_lie_there()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Read before the line broke"));
        await newsroom.PublishAsync(await newsroom.ContentAsync("Never opened"));
        var page = await OpenAsync();
        await using var closing = page.Context;
        await page.GotoAsync("/en/stories/read-before-the-line-broke");
        await KeptAsync(page, "/en/stories/read-before-the-line-broke");
        Assert.True(await page.Locator(".kept-note").IsHiddenAsync());

        await newsroom.StopAsync();
        try
        {
            await page.GotoAsync("/en/stories/read-before-the-line-broke");

            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToContainTextAsync("Read before");
            await Assertions.Expect(page.Locator(".kept-note")).ToBeVisibleAsync();
            await Assertions
                .Expect(page.Locator(".kept-note"))
                .ToContainTextAsync(await page.EvaluateAsync<string>("String(new Date().getFullYear())"));

            await page.GotoAsync("/en/stories/never-opened");
            await Assertions.Expect(page.Locator(".kept-missing")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Read before the line broke" }).ClickAsync();
            await Assertions.Expect(page.Locator(".kept-note")).ToBeVisibleAsync();
        }
        finally
        {
            await newsroom.StartAgainAsync();
        }
    }

    [Fact]
    public async Task Of_what_was_read_the_last_twenty_are_kept_and_what_was_withdrawn_is_not()
    {
        var ids = new List<Guid>();
        foreach (var number in Enumerable.Range(1, 22))
        {
            var content = await newsroom.ContentAsync($"Story {number}");
            ids.Add(await newsroom.PublishAsync(content with { Slug = $"story-{number}" }));
        }

        var page = await OpenAsync();
        await using var closing = page.Context;
        foreach (var number in Enumerable.Range(1, 22))
        {
            await page.GotoAsync($"/en/stories/story-{number}");
            await KeptAsync(page, $"/en/stories/story-{number}");
        }

        var kept = await ReadAsync(page);
        Assert.Equal(Enumerable.Range(3, 20).Select(n => $"/en/stories/story-{n}"), kept);

        await newsroom.WithdrawAsync(ids[21], "It was wrong.");
        await page.GotoAsync("/en/stories/story-22");
        await Eventually.TrueAsync(async () => !(await ReadAsync(page)).Contains("/en/stories/story-22"));
    }

    [Fact]
    public async Task A_story_kept_for_later_has_its_pictures_and_can_be_removed_and_keeping_be_switched_off()
    {
        var picture = await newsroom.AddAsync(SampleFiles.Png(80, 45), "harbour.png");
        var story = await newsroom.ContentAsync("Worth keeping");
        await newsroom.PublishAsync(story with { Lead = new LeadMedia(picture.Name, Alt: "A harbour") });
        var page = await OpenAsync();
        await using var closing = page.Context;
        await page.GotoAsync("/en/stories/worth-keeping");

        await page.GetByRole(AriaRole.Button, new() { Name = "Keep for later" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Kept on this device \\(.+ kB\\)") })
            .WaitForAsync();
        await newsroom.StopAsync();
        try
        {
            await page.GotoAsync("/en/stories/worth-keeping");
            Assert.True(
                await page.Locator(".story-lead img")
                    .EvaluateAsync<bool>("i => i.decode().then(() => i.naturalWidth > 0)")
            );
        }
        finally
        {
            await newsroom.StartAgainAsync();
        }

        await page.GotoAsync("/en/stories/worth-keeping");
        await KeptAsync(page, "/en/stories/worth-keeping");
        await page.GotoAsync("/en/kept");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Help));
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop keeping what I read" }).ClickAsync();
        await page.GetByText("What you read is no longer kept").WaitForAsync();
        Assert.Empty(await ReadAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove: Worth keeping", Exact = false }).ClickAsync();
        await page.GetByText("Nothing is kept yet.").WaitForAsync();
    }

    private Task<IPage> OpenAsync() => browsers.OpenAsync(newsroom, o => o.ServiceWorkers = ServiceWorkerPolicy.Allow);

    /// <summary>A page that was opened before the keeper was there is read once more.</summary>
    private static async Task KeptAsync(IPage page, string path)
    {
        // The browser's own waiting would evaluate text, which the site's policy forbids.
        await Eventually.TrueAsync(() => page.EvaluateAsync<bool>("Boolean(navigator.serviceWorker?.controller)"));
        if (!(await ReadAsync(page)).Contains(path))
        {
            await page.ReloadAsync();
        }

        await Eventually.TrueAsync(async () => (await ReadAsync(page)).Contains(path));
        await Eventually.TrueAsync(() => page.EvaluateAsync<bool>("caches.match('/en/kept').then(Boolean)"));
    }

    private static async Task<string[]> ReadAsync(IPage page) =>
        await page.EvaluateAsync<string[]>(
            "caches.open('kept-read').then(c => c.keys()).then(all => all.map(k => new URL(k.url).pathname))"
        );
}
