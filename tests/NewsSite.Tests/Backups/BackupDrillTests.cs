using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsSite.Media;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Processes;

namespace NewsSite.Tests.Backups;

/// <summary>The real program: editors write and upload over HTTP, a backup is taken meanwhile, a second site starts on it.</summary>
[Trait("Engine", "Sqlite")]
public sealed class BackupDrillTests : IDisposable
{
    private const string Email = "night@paper.test";
    private const int SavesBefore = 5;
    private const int SavesAfter = 8;

    /// <summary>One person saves more here than a person can.</summary>
    private static readonly Dictionary<string, string> NoLimits = new()
    {
        ["Safety__WritesPerMinute"] = "1000000",
        ["Safety__UploadsPerMinute"] = "1000000",
    };

    private readonly SiteFolder _folder = new();
    private readonly SiteFolder _restored = new();
    private readonly BackupRoom _room = new();

    [Theory]
    [InlineData("nightly")]
    [InlineData("newsroom.tar")]
    public async Task Every_save_acknowledged_before_the_backup_began_is_on_the_restored_site(string name)
    {
        var target = Path.Combine(_room.Disk, name);
        var (work, begun) = await BackUpUnderLoadAsync(target);

        var verified = await _folder.RunAsync("backup", "verify", target);
        var restored = await _restored.RunAsync("restore", target);

        Assert.Equal((0, 0), (verified.ExitCode, restored.ExitCode));
        await using var site = await RunningSite.StartAsync(_restored);
        using var editor = await site.SignInAsync(Email);
        Assert.All(
            work,
            w => Assert.True(w.Acknowledged[^1].At > begun, "Nothing was saved while the backup was taken.")
        );
        foreach (var writer in work)
        {
            await AssertIsThereAsync(editor, writer, [.. writer.Acknowledged.Where(s => s.At <= begun)]);
        }
    }

    public void Dispose()
    {
        _folder.Dispose();
        _restored.Dispose();
        _room.Dispose();
    }

    /// <returns>What was saved, and when the backup was started.</returns>
    private async Task<(IReadOnlyList<Writer> Work, long Begun)> BackUpUnderLoadAsync(string target)
    {
        var ids = await PrepareAsync();
        await using var site = await RunningSite.StartAsync(_folder, settings: NoLimits);
        using var editor = await site.SignInAsync(Email);
        using var end = new CancellationTokenSource();
        Writer[] work = [.. ids.Select(id => new Writer(id)), new Writer(null)];
        var working = work.Select(w => w.KeepSavingAsync(editor, end.Token)).ToList();
        await HaveSavedAsync(work, working, SavesBefore);

        var begun = Stopwatch.GetTimestamp();
        var taken = await _folder.RunAsync("backup", target, "--json", "--quiet");
        await HaveSavedAsync(work, working, SavesAfter);
        await end.CancelAsync();
        await Task.WhenAll(working);

        Assert.Equal((0, ""), (taken.ExitCode, taken.Errors));
        return (work, begun);
    }

    private static Task HaveSavedAsync(Writer[] work, List<Task> working, int saves) =>
        Eventually.TrueAsync(
            async () =>
            {
                if (working.Find(w => w.IsCompleted) is { } ended)
                {
                    await ended;
                }

                return Array.TrueForAll(work, w => w.Acknowledged.Length >= saves);
            },
            TimeSpan.FromMinutes(2)
        );

    private async Task<IReadOnlyList<Guid>> PrepareAsync()
    {
        var file = _folder.Write(
            "drafts.jsonl",
            Enumerable
                .Range(1, 3)
                .Select(n => StoryFile.Line(new() { ["externalId"] = $"{n}", ["headline"] = $"Lock {n}" }))
        );
        Assert.Equal(0, (await _folder.RunAsync("import", "jsonl", file)).ExitCode);
        await _folder.AddEditorAsync(Email);
        return await _folder.AskAsync(db => db.Articles.Select(a => a.Id).ToListAsync());
    }

    private async Task AssertIsThereAsync(DeskBrowser editor, Writer writer, IReadOnlyList<Save> saves)
    {
        Assert.NotEmpty(saves);
        if (writer.Article is { } id)
        {
            var bodies = await _restored.AskAsync(db =>
                db.Revisions.Where(r => r.ArticleId == id).Select(r => r.Content.Body).ToListAsync()
            );
            Assert.Subset(bodies.ToHashSet(), saves.Select(s => s.Words).ToHashSet());
            return;
        }

        var assets = await _restored.AskAsync(db => db.MediaAssets.ToDictionaryAsync(a => a.OriginalFileName));
        foreach (var save in saves)
        {
            var asset = assets[save.Words];
            var address = MediaAddress.Of(asset.Hash, asset.Name, asset.ContentType);
            Assert.Equal(save.File, await editor.Http.GetByteArrayAsync(address));
        }
    }

    /// <param name="At">Timestamp of the moment the server's answer was there.</param>
    /// <param name="Words">The sentence that was saved, or the name of the picture.</param>
    /// <param name="File">Bytes of the picture.</param>
    private sealed record Save(long At, string Words, byte[]? File = null);

    /// <summary>Saves one draft again and again; without a draft, uploads picture after picture.</summary>
    private sealed class Writer(Guid? article)
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Save> _acknowledged = [];

        public Guid? Article => article;
        public Save[] Acknowledged => [.. _acknowledged];

        public async Task KeepSavingAsync(DeskBrowser editor, CancellationToken end)
        {
            for (var turn = 1; !end.IsCancellationRequested; turn++)
            {
                var save = article is { } id
                    ? await SaveWordsAsync(editor, id, $"Sentence {turn} of the night.")
                    : await UploadAsync(editor, 300 + turn);
                _acknowledged.Enqueue(save with { At = Stopwatch.GetTimestamp() });
            }
        }

        private static async Task<Save> SaveWordsAsync(DeskBrowser editor, Guid id, string sentence)
        {
            var address = $"/desk/articles/{id}";
            var answer = await editor.PostFormAsync(address, "[data-save]", ("Form.Body", sentence));
            Assert.Equal(address, answer.Location);
            return new(0, sentence);
        }

        private static async Task<Save> UploadAsync(DeskBrowser editor, int width)
        {
            var (file, name) = (SampleFiles.Png(width, 60), $"quay-{width}.png");
            var answer = await editor.PostFileAsync(
                "/desk/media",
                "/desk/media",
                file,
                name,
                ("Form.Alt", "A quay at night")
            );
            Assert.StartsWith("/desk/media/", answer.Location, StringComparison.Ordinal);
            return new(0, name, file);
        }
    }
}
