using NewsSite.Core.Media;
using NewsSite.Media;
using NewsSite.Tests.Backups;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Storage.S3;

public sealed class S3BackupTests(ObjectStore objects) : IClassFixture<ObjectStore>, IDisposable
{
    private readonly BackupRoom _room = new();

    [Fact]
    public async Task A_backup_holds_the_media_of_the_bucket_and_fetches_each_once()
    {
        ObjectStore.Need();
        await using var newsroom = await objects.NewsroomAsync();
        var (picture, _) = await BackupRoom.AddPictureAsync(newsroom);
        await newsroom.UntilAsync(db =>
            Task.FromResult(db.MediaAssets.Any(a => a.Id == picture.Id && a.Renditions == RenditionProgress.Done))
        );

        var first = await BackupRoom.TakeAsync(newsroom, new(_room.Folder));
        var asked = objects.Door.Requests.Count;
        var second = await BackupRoom.TakeAsync(newsroom, new(_room.Folder));

        Assert.Contains(first.Manifest.Files, f => f.Sha256 == picture.Hash);
        Assert.Empty(first.Manifest.Missing);
        Assert.Equal(first.Manifest.Files.Count, second.Manifest.Files.Count);
        Assert.DoesNotContain(
            objects.Door.Requests.Skip(asked),
            r => r.StartsWith("GET ", StringComparison.Ordinal) && r.Contains("bytes=", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_restored_site_shows_its_media_though_the_bucket_has_lost_them()
    {
        ObjectStore.Need();
        var bytes = SampleFiles.Read("sound.mp3");
        MediaAsset sound;
        await using (var newsroom = await objects.NewsroomAsync())
        {
            sound = await newsroom.AddAsync(bytes, "sound.mp3");
            await newsroom.WriteStoryAsync("Bells", sound, isLive: true);
            await BackupRoom.TakeAsync(newsroom, new(_room.Archive));
            File.Delete(objects.Objects.FileOf($"media/{sound.Hash[..2]}/{sound.Hash}"));
            await using var restored = new Newsroom { Adjust = objects.Adjust };
            await BackupRoom.RestoreAsync(newsroom, _room.Archive, restored.DataFolder);
            await restored.InitializeAsync();
            using var reader = restored.Browser();

            var served = await reader.GetByteArrayAsync(MediaAddress.Of(sound.Hash, sound.Name, sound.ContentType));

            Assert.Equal(bytes.Length, served.Length);
        }
    }

    public void Dispose() => _room.Dispose();
}
