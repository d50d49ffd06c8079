using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Backups;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Backups;

[Trait("Engine", "Sqlite")]
public sealed class RestoredSiteTests(Newsroom newsroom) : IClassFixture<Newsroom>, IDisposable
{
    private const string Passphrase = "four herons on a wet quay";
    private readonly BackupRoom _room = new();

    [Theory]
    [InlineData("nightly")]
    [InlineData("newsroom.tar")]
    public async Task A_site_starts_on_what_was_restored_and_shows_the_same_stories_and_pictures(string name)
    {
        var target = Path.Combine(_room.Disk, name);
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync($"The ferry is late ({name})"));
        var (picture, stored) = await BackupRoom.AddPictureAsync(newsroom);
        await BackupRoom.TakeAsync(newsroom, new(target));
        await using var restored = new Newsroom();

        await BackupRoom.RestoreAsync(newsroom, target, restored.DataFolder);
        await restored.InitializeAsync();

        var story = await newsroom.AskAsync(db => db.PublishedArticles.SingleAsync(p => p.ArticleId == id));
        using var reader = restored.Visit();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/en/stories/{story.Slug}")).Status);
        Assert.Contains(
            $"/en/stories/{story.Slug}",
            (await reader.GetAsync("/en/search?q=ferry")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            await File.ReadAllBytesAsync(stored),
            await File.ReadAllBytesAsync(BackupRoom.StoredAt(restored.DataFolder, picture.Hash))
        );
        Assert.Equal(
            "wal",
            await restored.AskAsync(db =>
                db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive));
        var folder = Directory.CreateDirectory(Path.Combine(_room.Disk, "used")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "mine");

        var failure = await Assert.ThrowsAsync<BackupFailure>(() =>
            BackupRoom.RestoreAsync(newsroom, _room.Archive, folder)
        );

        Assert.Contains("not empty", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(folder).Select(e => Path.GetFileName(e)));
    }

    [Fact]
    public async Task Whoever_was_signed_in_stays_so_when_the_keys_come_along()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive, Passphrase));
        await using var restored = new Newsroom();

        await BackupRoom.RestoreAsync(newsroom, _room.Archive, restored.DataFolder, Passphrase);
        await restored.InitializeAsync();

        var keys = Directory.GetFiles(Path.Combine(newsroom.DataFolder, "keys"));
        Assert.NotEmpty(keys);
        Assert.All(
            keys,
            key =>
                Assert.Equal(
                    File.ReadAllBytes(key),
                    File.ReadAllBytes(Path.Combine(restored.DataFolder, "keys", Path.GetFileName(key)))
                )
        );
    }

    [Theory]
    [InlineData("nightly")]
    [InlineData("newsroom.tar")]
    public async Task A_wrong_passphrase_restores_nothing_and_is_told_in_one_sentence(string name)
    {
        var target = Path.Combine(_room.Disk, name);
        await BackupRoom.TakeAsync(newsroom, new(target, Passphrase));
        var folder = Path.Combine(_room.Disk, "new");

        var failure = await Assert.ThrowsAsync<BackupFailure>(() =>
            BackupRoom.RestoreAsync(newsroom, target, folder, "four herons on a dry quay")
        );

        Assert.StartsWith("The passphrase does not open the keys", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Keys_are_left_out_unless_asked_for_and_never_lie_in_the_open()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive, Passphrase));

        Assert.False((await BackupRoom.VerifyAsync(_room.Folder)).Manifest!.HasKeys);
        Assert.True((await BackupRoom.VerifyAsync(_room.Archive)).Manifest!.HasKeys);
        Assert.DoesNotContain("masterKey", await File.ReadAllTextAsync(_room.Archive), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_comes_back_with_its_anchors_and_tells_that_it_was_restored()
    {
        await newsroom.AddColleagueAsync(Role.Author);
        await newsroom.ExecuteAsync(
            async (AuditAnchors anchors) =>
            {
                await anchors.DropAsync(default);
                return true;
            }
        );
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive));
        await using var restored = new Newsroom();

        await BackupRoom.RestoreAsync(newsroom, _room.Archive, restored.DataFolder);
        // Before the new site drops anchors of its own.
        var (before, after) = (AnchorsIn(newsroom.DataFolder), AnchorsIn(restored.DataFolder));
        await restored.InitializeAsync();

        Assert.NotEmpty(before);
        Assert.Equal(before, after);
        var line = await restored.AskAsync(db => db.AuditEntries.SingleAsync(e => e.Act == "store.restored"));
        Assert.Contains(_room.Archive, line.Detail, StringComparison.Ordinal);
        Assert.Contains(Environment.UserName, line.Detail, StringComparison.Ordinal);
        var report = await restored.ExecuteAsync((VerifyAudit verify) => verify.ExecuteAsync(null, default));
        Assert.Null(report.Fault);
        Assert.True(report.Anchors >= 1, "The anchors of before are not met.");
    }

    [Fact]
    public async Task A_short_passphrase_is_refused()
    {
        var failure = await Assert.ThrowsAsync<BackupFailure>(() =>
            BackupRoom.TakeAsync(newsroom, new(_room.Archive, "eleven char"))
        );

        Assert.Contains("at least 12", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_room.Archive));
    }

    [Fact]
    public async Task The_site_does_not_start_on_half_a_restore()
    {
        await using var half = new Newsroom();
        Directory.CreateDirectory(Path.Combine(half.DataFolder, ".restoring"));

        var failure = await Assert.ThrowsAsync<NewsSite.Shared.StartUpFailure>(() => half.InitializeAsync().AsTask());

        Assert.Contains("restore", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _room.Dispose();

    private static string AnchorsIn(string folder) => File.ReadAllText(Path.Combine(folder, "audit-anchors"));
}
