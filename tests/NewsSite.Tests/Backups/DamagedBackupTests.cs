using System.Formats.Tar;
using NewsSite.Backups;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Backups;

[Trait("Engine", "Sqlite")]
public sealed class DamagedBackupTests(Newsroom newsroom) : IClassFixture<Newsroom>, IDisposable
{
    private readonly BackupRoom _room = new();

    [Fact]
    public async Task What_was_just_taken_is_whole()
    {
        await BackupRoom.AddPictureAsync(newsroom);
        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive));

        Assert.Empty((await BackupRoom.VerifyAsync(_room.Folder)).Faults);
        Assert.Empty((await BackupRoom.VerifyAsync(_room.Archive)).Faults);
    }

    [Fact]
    public async Task One_flipped_bit_in_a_folder_is_found_and_its_file_named()
    {
        var (picture, _) = await BackupRoom.AddPictureAsync(newsroom);
        var taken = await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        var media = BackupRoom.StoredAt(_room.Folder, picture.Hash);

        foreach (var file in (string[])[media, .. Directory.GetFiles(taken.Place)])
        {
            var at = new FileInfo(file).Length / 2;
            BackupRoom.Flip(file, at);
            var faults = (await BackupRoom.VerifyAsync(taken.Place)).Faults;
            Assert.NotEmpty(faults);
            Assert.Contains(NameIn(file), faults[0], StringComparison.Ordinal);
            BackupRoom.Flip(file, at);
        }

        Assert.Empty((await BackupRoom.VerifyAsync(taken.Place)).Faults);
    }

    [Fact]
    public async Task One_flipped_bit_in_an_archive_is_found_and_its_file_named()
    {
        await BackupRoom.AddPictureAsync(newsroom);
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive));

        foreach (var (name, at) in MiddlesOf(_room.Archive))
        {
            BackupRoom.Flip(_room.Archive, at);
            Assert.Contains(
                (await BackupRoom.VerifyAsync(_room.Archive)).Faults,
                fault => fault.Contains(NameIn(name), StringComparison.Ordinal)
            );
            await Assert.ThrowsAsync<BackupFailure>(() =>
                BackupRoom.RestoreAsync(newsroom, _room.Archive, Path.Combine(_room.Disk, "new"))
            );
            BackupRoom.Flip(_room.Archive, at);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.99)]
    public async Task An_archive_that_ends_early_is_not_taken_for_one(double part)
    {
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive));
        var bytes = await File.ReadAllBytesAsync(_room.Archive);
        // The end of an archive is marked by empty blocks, which carry nothing.
        await File.WriteAllBytesAsync(_room.Archive, bytes[..(int)((bytes.Length - 1024) * part)]);

        Assert.NotEmpty((await BackupRoom.VerifyAsync(_room.Archive)).Faults);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_named()
    {
        var (picture, _) = await BackupRoom.AddPictureAsync(newsroom);
        await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        File.Delete(BackupRoom.StoredAt(_room.Folder, picture.Hash));

        var verified = await BackupRoom.VerifyAsync(_room.Folder);

        Assert.Equal([$"media/{picture.Hash[..2]}/{picture.Hash} is missing."], verified.Faults);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("media/../../outside.txt")]
    [InlineData("keys/key.xml")]
    public async Task A_name_that_leads_out_of_an_archive_leads_nowhere(string name)
    {
        await BackupRoom.TakeAsync(newsroom, new(_room.Archive));
        var forged = Path.Combine(_room.Disk, "forged.tar");
        await using (var writer = new TarWriter(File.Create(forged)))
        {
            await writer.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream([1]) }
            );
        }

        var folder = Path.Combine(_room.Disk, "new");
        await Assert.ThrowsAsync<BackupFailure>(() => BackupRoom.RestoreAsync(newsroom, forged, folder));

        Assert.Contains((await BackupRoom.VerifyAsync(forged)).Faults, f => f.Contains(name, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Assert.False(File.Exists(Path.Combine(_room.Disk, "outside.txt")));
    }

    [Fact]
    public async Task Media_that_the_store_had_lost_are_told_and_the_rest_is_kept()
    {
        await using var unlucky = new Newsroom();
        await unlucky.InitializeAsync();
        var (lost, lostAt) = await BackupRoom.AddPictureAsync(unlucky);
        var (bad, badAt) = await BackupRoom.AddPictureAsync(unlucky);
        var (good, _) = await BackupRoom.AddPictureAsync(unlucky);
        File.Delete(lostAt);
        BackupRoom.Flip(badAt, 50);

        foreach (var target in (string[])[_room.Folder, _room.Archive])
        {
            var taken = await BackupRoom.TakeAsync(unlucky, new(target));

            Assert.Superset(new HashSet<string> { lost.Hash, bad.Hash }, taken.Manifest.Missing.ToHashSet());
            Assert.Contains(taken.Manifest.Files, f => f.Sha256 == good.Hash);
            Assert.Empty((await BackupRoom.VerifyAsync(target)).Faults);
        }
    }

    public void Dispose() => _room.Dispose();

    private static string NameIn(string path) =>
        Path.GetFileName(path) is "manifest.sha256" ? "manifest.json" : Path.GetFileName(path);

    private static List<(string Name, long At)> MiddlesOf(string archive)
    {
        var middles = new List<(string, long)>();
        using var file = File.OpenRead(archive);
        using var reader = new TarReader(file);
        while (reader.GetNextEntry() is { } entry)
        {
            middles.Add((entry.Name, entry.DataOffset + (entry.Length / 2)));
        }

        return middles;
    }
}
