using NewsSite.Backups;
using NewsSite.Core.Audit;
using NewsSite.Media.Library;
using NewsSite.Media.Storage;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Backups;

[Trait("Engine", "Sqlite")]
public sealed class BackupFolderTests(Newsroom newsroom) : IClassFixture<Newsroom>, IDisposable
{
    private readonly BackupRoom _room = new();

    [Fact]
    public async Task Media_that_are_there_already_are_not_copied_again()
    {
        var (picture, _) = await BackupRoom.AddPictureAsync(newsroom);
        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        var kept = BackupRoom.StoredAt(_room.Folder, picture.Hash);
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(kept, longAgo);

        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(kept));
        Assert.Equal(2, new BackupFolder(_room.Folder).List().Count);
    }

    [Fact]
    public async Task Media_that_went_bad_in_the_folder_are_copied_anew()
    {
        var (picture, _) = await BackupRoom.AddPictureAsync(newsroom);
        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        BackupRoom.Flip(BackupRoom.StoredAt(_room.Folder, picture.Hash), 60);

        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));

        Assert.Empty((await BackupRoom.VerifyAsync(_room.Folder)).Faults);
    }

    [Fact]
    public async Task The_oldest_go_and_take_with_them_only_media_that_no_other_names()
    {
        var (gone, _) = await BackupRoom.AddPictureAsync(newsroom);
        var (stays, _) = await BackupRoom.AddPictureAsync(newsroom);
        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        await newsroom.ExecuteAsync((DeleteMedia delete) => delete.ExecuteAsync(gone.Id, default));
        newsroom.Clock.Advance(EarlierState.KeptFor);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            newsroom.Clock.Advance(TimeSpan.FromDays(1));
            await newsroom.ExecuteAsync((SweepMedia sweep) => sweep.ExecuteAsync(default));
            await BackupRoom.TakeAsync(newsroom, new(_room.Folder, Keep: 2));
        }

        Assert.Equal(2, new BackupFolder(_room.Folder).List().Count);
        Assert.False(File.Exists(BackupRoom.StoredAt(_room.Folder, gone.Hash)));
        Assert.True(File.Exists(BackupRoom.StoredAt(_room.Folder, stays.Hash)));
        Assert.Empty((await BackupRoom.VerifyAsync(_room.Folder)).Faults);
    }

    [Fact]
    public async Task Nothing_is_swept_from_under_a_backup()
    {
        var (picture, stored) = await BackupRoom.AddPictureAsync(newsroom);
        newsroom.Clock.Advance(SweepMedia.Grace * 2);
        var hold = newsroom.ExecuteAsync((MediaHold h) => h.KeepAllAsync(default));
        await newsroom.ExecuteAsync((DeleteMedia delete) => delete.ExecuteAsync(picture.Id, default));
        newsroom.Clock.Advance(EarlierState.KeptFor * 2);

        using (await hold)
        {
            await newsroom.ExecuteAsync((SweepMedia sweep) => sweep.ExecuteAsync(default));
            Assert.True(File.Exists(stored));
        }

        await newsroom.ExecuteAsync((SweepMedia sweep) => sweep.ExecuteAsync(default));
        Assert.False(File.Exists(stored));
    }

    [Fact]
    public async Task A_backup_into_the_data_folder_is_refused()
    {
        var failure = await Assert.ThrowsAsync<BackupFailure>(() =>
            BackupRoom.TakeAsync(newsroom, new(Path.Combine(newsroom.DataFolder, "backups")))
        );

        Assert.Contains("lies in the data folder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_their_owner_reads_backups_and_what_is_restored()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file modes.");
        await BackupRoom.AddPictureAsync(newsroom);
        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive));
        await BackupRoom.RestoreAsync(newsroom, _room.Archive, Path.Combine(_room.Disk, "new"));

        var open = Directory.GetFiles(_room.Disk, "*", SearchOption.AllDirectories).Where(IsOpenToOthers);

        Assert.Empty(open);
    }

    [Fact]
    public async Task The_record_tells_of_every_backup()
    {
        var taken = await BackupRoom.TakeAsync(newsroom, new(_room.Archive));

        var acts = await newsroom.AskAsync(db =>
            Task.FromResult(db.AuditEntries.Where(e => e.Act == "backup.taken").Select(e => e.Detail).ToList())
        );
        Assert.True(taken.IsRecorded);
        Assert.Contains(_room.Archive, acts);
    }

    public void Dispose() => _room.Dispose();

    private static bool IsOpenToOthers(string file) =>
        !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(file) | UnixFileMode.UserRead | UnixFileMode.UserWrite)
            != (UnixFileMode.UserRead | UnixFileMode.UserWrite);
}
