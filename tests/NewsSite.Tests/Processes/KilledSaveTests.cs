using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

public sealed class KilledSaveTests : IDisposable
{
    private const string Email = "night@paper.test";
    private const int SavesBeforeTheEnd = 8;
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task Every_save_that_was_acknowledged_outlives_a_killed_server()
    {
        var (byScript, byForm) = await PrepareAsync();
        await using (var site = await RunningSite.StartAsync(_folder))
        {
            using var browser = await site.SignInAsync(Email);
            var writers = new[]
            {
                KeepSavingAsync(byScript, browser, AutosaveAsync),
                KeepSavingAsync(byForm, browser, SaveByFormAsync),
            };
            await Task.WhenAny(Task.WhenAll(byScript.Enough.Task, byForm.Enough.Task), Task.WhenAll(writers));
            await site.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var again = await RunningSite.StartAsync(_folder);

        Assert.Equal("ok", _folder.Scalar("PRAGMA integrity_check"));
        await AssertKeptAsync(byScript);
        await AssertKeptAsync(byForm);
        using var returned = await again.SignInAsync(Email);
        Assert.Contains(
            await LatestBodyAsync(byForm),
            (await returned.GetAsync($"/desk/articles/{byForm.Id}")).Text,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(Writer, Writer)> PrepareAsync()
    {
        var file = _folder.Write(
            "drafts.jsonl",
            ((string[])["script", "form"]).Select(name =>
                StoryFile.Line(new() { ["externalId"] = name, ["headline"] = $"Saved by {name}" })
            )
        );
        Assert.Equal(0, (await _folder.RunAsync("import", "jsonl", file)).ExitCode);
        await _folder.AddEditorAsync(Email);
        var ids = await _folder.AskAsync(db => db.Articles.ToDictionaryAsync(a => a.ExternalId!, a => a.Id));
        return (new Writer(ids["script"]), new Writer(ids["form"]));
    }

    /// <summary>Saves sentence after sentence until nobody answers any more.</summary>
    private static async Task KeepSavingAsync(
        Writer writer,
        DeskBrowser browser,
        Func<Writer, DeskBrowser, string, Task> save
    )
    {
        try
        {
            while (true)
            {
                var sentence = $"Sentence {writer.Acknowledged.Count + 1} of the night.";
                await save(writer, browser, sentence);
                writer.Acknowledged.Add(sentence);
                if (writer.Acknowledged.Count == SavesBeforeTheEnd)
                {
                    writer.Enough.SetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone, as it should be.
        }
    }

    private static async Task AutosaveAsync(Writer writer, DeskBrowser browser, string sentence)
    {
        writer.Page ??= await browser.GetAsync($"/desk/articles/{writer.Id}");
        writer.Page.Page.QuerySelector("#editor")!.SetAttribute("action", $"/desk/articles/{writer.Id}/autosave");
        var answer = await browser.SubmitAsync(
            writer.Page,
            "[data-save]",
            ("Form.Body", sentence),
            ("Form.BaseNumber", $"{writer.Acknowledged.Count + 1}")
        );
        var saved = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal("saved", saved.GetProperty("status").GetString());
        Assert.Equal(writer.Acknowledged.Count + 2, saved.GetProperty("number").GetInt32());
    }

    private static async Task SaveByFormAsync(Writer writer, DeskBrowser browser, string sentence)
    {
        var address = $"/desk/articles/{writer.Id}";
        var answer = await browser.PostFormAsync(address, "[data-save]", ("Form.Body", sentence));
        Assert.Equal(address, answer.Location);
    }

    private Task<string> LatestBodyAsync(Writer writer) =>
        _folder.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == writer.Id)
                .OrderByDescending(r => r.Number)
                .Select(r => r.Content.Body)
                .FirstAsync()
        );

    /// <summary>Revision 1 is the imported one; the last sentence may have been kept although nobody heard of it.</summary>
    private async Task AssertKeptAsync(Writer writer)
    {
        var revisions = await _folder.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == writer.Id).OrderBy(r => r.Number).ToListAsync()
        );
        var story = await _folder.AskAsync(db => db.Articles.SingleAsync(a => a.Id == writer.Id));

        Assert.True(writer.Acknowledged.Count >= SavesBeforeTheEnd, "Too few saves were acknowledged.");
        Assert.Equal(Enumerable.Range(1, revisions.Count), revisions.Select(r => r.Number));
        Assert.Equal(revisions.Count, story.LatestNumber);
        Assert.InRange(revisions.Count - 1, writer.Acknowledged.Count, writer.Acknowledged.Count + 1);
        Assert.Equal(
            writer.Acknowledged,
            revisions.Skip(1).Take(writer.Acknowledged.Count).Select(r => r.Content.Body)
        );
    }

    private sealed class Writer(Guid id)
    {
        public Guid Id => id;
        public List<string> Acknowledged { get; } = [];
        public DeskAnswer? Page { get; set; }
        public TaskCompletionSource Enough { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
