using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Processes;
using NewsSite.Tests.Processes.Disks;

namespace NewsSite.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class KilledServerBrowserTests(BrowserHarness harness) : IDisposable
{
    private const string Email = "night@paper.test";
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task Words_typed_while_the_server_is_dead_are_kept_once_it_is_back()
    {
        var id = await StoryAsync();
        await using var site = await RunningSite.StartAsync(_folder);
        var page = await OpenEditorAsync(site, id);
        await using var closing = page.Context;
        var text = page.GetByLabel("Text", new() { Exact = true });
        await text.FillAsync("Kept before the night.");
        await ExpectAsync(page, "saved");

        await site.KillAsync();
        await text.FillAsync("Kept before the night. Typed in the dark.");
        await ExpectAsync(page, "offline");
        await using var again = await RunningSite.StartAsync(_folder, site.Address);

        await ExpectAsync(page, "saved");
        Assert.Equal(
            ["Kept before the night.", "Kept before the night. Typed in the dark."],
            await _folder.AskAsync(async db =>
                (await db.Revisions.Where(r => r.ArticleId == id && r.Number > 1).OrderBy(r => r.Number).ToListAsync())
                    .Select(r => r.Content.Body)
                    .ToList()
            )
        );
    }

    [Fact]
    public async Task Words_typed_while_neither_disk_nor_device_has_room_are_kept_once_there_is_some()
    {
        var id = await StoryAsync();
        await using var site = await RunningSite.StartAsync(_folder);
        await using var disk = new LimitedDisk(_folder);
        var page = await OpenEditorAsync(site, id);
        await using var closing = page.Context;
        var (text, status) = (page.GetByLabel("Text", new() { Exact = true }), page.Locator("#save-status"));
        await disk.TakeNothingMoreAsync(site);

        await text.FillAsync("Typed on a full disk.");
        await ExpectAsync(page, "not-stored");
        await Assertions.Expect(status).ToContainTextAsync("kept on this device");
        await FillDeviceAsync(page);
        await text.FillAsync("Typed on a full disk. And on a full phone.");
        await Assertions.Expect(status).ToContainTextAsync("only in this window, so leave it open");
        await disk.TakeAgainAsync(site);

        await Eventually.TrueAsync(
            async () => await LatestBodyAsync(id) == "Typed on a full disk. And on a full phone.",
            TimeSpan.FromMinutes(1)
        );
        await ExpectAsync(page, "saved");
    }

    private Task<string> LatestBodyAsync(Guid id) =>
        _folder.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == id)
                .OrderByDescending(r => r.Number)
                .Select(r => r.Content.Body)
                .FirstAsync()
        );

    public void Dispose() => _folder.Dispose();

    /// <summary>Browsers refuse a copy that they have no room for in this way.</summary>
    private static async Task FillDeviceAsync(IPage page) =>
        await page.EvaluateAsync(
            "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
        );

    /// <summary>The script tries again after up to half a minute.</summary>
    private static Task ExpectAsync(IPage page, string state) =>
        Assertions
            .Expect(page.Locator("#editor"))
            .ToHaveAttributeAsync("data-save-state", state, new() { Timeout = 60_000 });

    private async Task<Guid> StoryAsync()
    {
        var file = _folder.Write(
            "draft.jsonl",
            [StoryFile.Line(new() { ["externalId"] = "night", ["headline"] = "The night desk" })]
        );
        Assert.Equal(0, (await _folder.RunAsync("import", "jsonl", file)).ExitCode);
        await _folder.AddEditorAsync(Email);
        return await _folder.AskAsync(db => db.Articles.Select(a => a.Id).SingleAsync());
    }

    private async Task<IPage> OpenEditorAsync(RunningSite site, Guid id)
    {
        var page = await harness.OpenAsync(site.Address);
        await page.GotoAsync($"/account/sign-in?returnUrl=/desk/articles/{id}");
        await page.GetByLabel("Email").FillAsync(Email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DeskBrowser.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.ArriveAtAsync($"/desk/articles/{id}");
        return page;
    }
}
