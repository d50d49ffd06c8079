using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes.Disks;

/// <summary>A site whose disk takes nothing more: what was acknowledged stays, what cannot be kept is said, readers go on reading.</summary>
[Trait("Engine", "Sqlite")]
public sealed class DiskDrillTests : IDisposable
{
    private const string Email = "night@paper.test";
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task A_full_disk_refuses_saves_in_plain_words_keeps_readers_reading_and_recovers_by_itself()
    {
        await using var disk = await DrillDisk.SmallAsync(_folder);
        await DrillAsync(disk);
    }

    [Fact]
    public async Task A_disk_that_turns_read_only_does_the_same()
    {
        await using var disk = await DrillDisk.FaultyAsync(_folder);
        await DrillAsync(disk);
    }

    [Fact]
    public async Task So_does_a_disk_that_refuses_every_write()
    {
        await using var disk = new LimitedDisk(_folder);
        await DrillAsync(disk);
    }

    public void Dispose() => _folder.Dispose();

    private async Task DrillAsync(DrillDisk disk)
    {
        var story = new StoryWriter(await PrepareAsync());
        await using var site = await RunningSite.StartAsync(_folder);
        using var script = await site.SignInAsync(Email);
        using var page = await site.SignInAsync(Email);
        page.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        await story.AutosaveAsync(script, "Before the drill.");
        // So that the site wants to note again that they were seen.
        _folder.Scalar("UPDATE SignedInBrowsers SET LastSeenAt = datetime('now', '-10 minutes')");
        await disk.TakeNothingMoreAsync(site);
        await AssertScriptIsToldAsync(story, script);
        var refused = await AssertPersonIsToldAsync(story, page);
        if (disk.RefusesUploads)
        {
            await AssertUploadsLeaveNothingAsync(page, script);
        }

        await AssertOthersGoOnReadingAsync(site, page);

        if (disk.ComesBackWhileInUse)
        {
            await disk.TakeAgainAsync(site);
            var again = await page.SubmitAsync(refused, "main form[method=post]");
            Assert.Equal($"/desk/articles/{story.Id}", again.Location);
            story.Acknowledged.Add(LongText("by hand"));
            Assert.NotEqual("Unhealthy", (await page.GetAsync("/health")).Text);
        }

        await site.KillAsync();
        await (disk.ComesBackWhileInUse ? Task.CompletedTask : disk.TakeAgainAsync(site));
        await AssertKeptAsync(story);
    }

    /// <returns>A draft.</returns>
    private async Task<Guid> PrepareAsync()
    {
        string[] lines =
        [
            StoryFile.Line(new() { ["externalId"] = "draft", ["headline"] = "The night shift" }),
            .. StoryFile.Published(1),
        ];
        Assert.Equal(0, (await _folder.RunAsync("import", "jsonl", _folder.Write("stories.jsonl", lines))).ExitCode);
        await _folder.AddEditorAsync(Email);
        return await _folder.AskAsync(db =>
            db.Articles.Where(a => a.ExternalId == "draft").Select(a => a.Id).SingleAsync()
        );
    }

    /// <summary>The log of the database has some room left: saves that find it are acknowledged, and count.</summary>
    private static async Task AssertScriptIsToldAsync(StoryWriter story, DeskBrowser script)
    {
        for (var number = 0; number < 60; number++)
        {
            var text = LongText($"number {number}");
            var answer = await story.SendAsync(script, text);
            var told = JsonDocument.Parse(answer.Text).RootElement;
            if (told.GetProperty("status").GetString() == "not-stored")
            {
                Assert.Contains(answer.Status, NotStored);
                Assert.StartsWith(
                    "The newsroom’s disk",
                    told.GetProperty("reason").GetString(),
                    StringComparison.Ordinal
                );
                return;
            }

            Assert.Equal("saved", told.GetProperty("status").GetString());
            story.Acknowledged.Add(text);
        }

        Assert.Fail("The disk took everything.");
    }

    private static async Task<DeskAnswer> AssertPersonIsToldAsync(StoryWriter story, DeskBrowser page)
    {
        var text = LongText("by hand");
        var answer = await page.PostFormAsync($"/desk/articles/{story.Id}", "[data-save]", ("Form.Body", text));

        Assert.Contains(answer.Status, NotStored);
        Assert.Equal("Not saved", answer.TextOf("h1"));
        Assert.Contains("Nothing was saved.", answer.TextOf("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(text, answer.Page.QuerySelector("textarea[name='Form.Body']")!.TextContent);
        Assert.DoesNotContain("SQLite", answer.Text, StringComparison.OrdinalIgnoreCase);
        return answer;
    }

    private async Task AssertUploadsLeaveNothingAsync(DeskBrowser page, DeskBrowser script)
    {
        byte[] picture = [.. SampleFiles.Read("phone.jpg"), .. new byte[200_000]];
        script.Http.DefaultRequestHeaders.Add("RequestVerificationToken", await script.TokenAsync("/desk/media"));

        var whole = await page.PostFileAsync("/desk/media", "/desk/media", picture, "phone.jpg");
        var begun = await script.Http.PostAsJsonAsync(
            "/desk/media/uploads",
            new { name = "phone.jpg", bytes = picture.Length }
        );

        Assert.Contains(whole.Status, NotStored);
        Assert.Contains(begun.StatusCode, NotStored);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, "uploads")));
    }

    private static async Task AssertOthersGoOnReadingAsync(RunningSite site, DeskBrowser colleague)
    {
        using var reader = site.Visit();
        string[] addresses =
        [
            "/",
            "/en/stories/barge-1-reaches-the-lock",
            "/en/sections/rivers",
            "/en/search?q=barge",
            "/en/feed.xml",
        ];
        foreach (var address in addresses)
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await reader.GetAsync(address)).Status));
            Assert.Equal((address, HttpStatusCode.OK), (address, (await colleague.GetAsync(address)).Status));
        }

        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/desk/articles")).Status);
        Assert.Equal("Unhealthy", (await reader.GetAsync("/health")).Text);
    }

    private async Task AssertKeptAsync(StoryWriter story)
    {
        await using var again = await RunningSite.StartAsync(_folder);
        var bodies = await _folder.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == story.Id && r.Number > 1)
                .OrderBy(r => r.Number)
                .Select(r => r.Content.Body)
                .ToListAsync()
        );

        Assert.Equal(story.Acknowledged, bodies.Select(b => b.TrimEnd()));
        Assert.Equal("ok", _folder.Scalar("PRAGMA integrity_check"));
    }

    private static readonly HttpStatusCode[] NotStored =
    [
        HttpStatusCode.InsufficientStorage,
        HttpStatusCode.ServiceUnavailable,
    ];

    private static string LongText(string what) =>
        string.Join(' ', Enumerable.Repeat($"Words {what} of the night.", 3_000));
}
