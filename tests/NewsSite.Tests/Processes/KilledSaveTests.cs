using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

[Trait("Engine", "Sqlite")]
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
            var (scriptEnough, formEnough) = (NewSignal(), NewSignal());
            var writers = new[]
            {
                KeepSavingAsync(byScript, s => byScript.AutosaveAsync(browser, s), scriptEnough),
                KeepSavingAsync(byForm, s => byForm.SaveByFormAsync(browser, s), formEnough),
            };
            await Task.WhenAny(Task.WhenAll(scriptEnough.Task, formEnough.Task), Task.WhenAll(writers));
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

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<(StoryWriter, StoryWriter)> PrepareAsync()
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
        return (new StoryWriter(ids["script"]), new StoryWriter(ids["form"]));
    }

    /// <summary>Saves sentence after sentence until nobody answers any more.</summary>
    private static async Task KeepSavingAsync(StoryWriter writer, Func<string, Task> save, TaskCompletionSource enough)
    {
        try
        {
            while (true)
            {
                await save($"Sentence {writer.Acknowledged.Count + 1} of the night.");
                if (writer.Acknowledged.Count == SavesBeforeTheEnd)
                {
                    enough.SetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone, as it should be.
        }
    }

    private Task<string> LatestBodyAsync(StoryWriter writer) =>
        _folder.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == writer.Id)
                .OrderByDescending(r => r.Number)
                .Select(r => r.Content.Body)
                .FirstAsync()
        );

    /// <summary>Revision 1 is the imported one; the last sentence may have been kept although nobody heard of it.</summary>
    private async Task AssertKeptAsync(StoryWriter writer)
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
}
