using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Media.Storage;
using NewsSite.Shared.Faults;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Storage.S3;

public sealed class S3MediaStoreTests(ObjectStore objects) : IClassFixture<ObjectStore>, IAsyncLifetime
{
    private const int Megabyte = 1 << 20;
    private Newsroom _newsroom = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private IMediaStore Store => _newsroom.Services.GetRequiredService<IMediaStore>();

    public async ValueTask InitializeAsync()
    {
        ObjectStore.Need();
        _newsroom = await objects.NewsroomAsync();
    }

    public ValueTask DisposeAsync() => _newsroom?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_file_is_an_object_under_its_hash_and_leaves_the_data_folder()
    {
        var stored = await TakeAsync("the words of a file"u8.ToArray());

        Assert.Contains($"media/{stored.Hash[..2]}/{stored.Hash}", objects.Objects.Keys());
        Assert.Equal(19, stored.Bytes);
        Assert.Empty(
            Directory.EnumerateFiles(Path.Combine(_newsroom.DataFolder, "media"), "*", SearchOption.AllDirectories)
        );
        await using var read = (await Store.OpenAsync(stored.Hash, Cancel))!;
        read.Position = 4;
        Assert.Equal("words of a file", await new StreamReader(read).ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task An_empty_file_is_a_file()
    {
        var stored = await TakeAsync([]);

        await using var read = (await Store.OpenAsync(stored.Hash, Cancel))!;
        Assert.Equal((0, 0), (read.Length, await read.ReadAsync(new byte[10], Cancel)));
    }

    [Theory]
    [InlineData("../newssite.db")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_not_there_opens_nothing_and_is_not_lent(string hash)
    {
        Assert.Null(await Store.OpenAsync(hash, Cancel));
        Assert.False(await Store.HasAsync(hash, Cancel));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.LendAsync(hash, Cancel));
    }

    [Fact]
    public async Task A_large_file_goes_up_in_parts_and_comes_back_as_it_was()
    {
        var bytes = Noise(20 * Megabyte + 17);

        var stored = await TakeAsync(bytes);

        Assert.Equal(3, PartsOf(stored));
        Assert.Empty(objects.Objects.Uploads());
        using var lent = await Store.LendAsync(stored.Hash, Cancel);
        Assert.Equal(stored.Hash, await HashAsync(lent.Path));
        Assert.Equal(bytes.Length, new FileInfo(lent.Path).Length);
    }

    [Fact]
    public async Task What_was_lent_is_gone_when_it_is_given_back()
    {
        var stored = await TakeAsync(Noise(300_000));

        string path;
        using (var lent = await Store.LendAsync(stored.Hash, Cancel))
        {
            path = lent.Path;
            Assert.True(File.Exists(path));
        }

        Assert.False(File.Exists(path));
        Assert.True(await Store.HasAsync(stored.Hash, Cancel));
    }

    [Fact]
    public async Task The_same_content_is_not_sent_again_and_counts_as_new()
    {
        var bytes = Noise(40_000);
        var first = await TakeAsync(bytes);
        File.SetLastWriteTimeUtc(objects.Objects.FileOf(KeyOf(first)), first.StoredAt - TimeSpan.FromDays(3));

        var again = await TakeAsync(bytes);

        Assert.Equal(first.Hash, again.Hash);
        Assert.True(again.StoredAt >= first.StoredAt, $"{again.StoredAt:O} is before {first.StoredAt:O}");
        Assert.Equal(
            2,
            objects.Door.Requests.Count(r => r.StartsWith($"PUT {PathOf(first)}", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_damaged_object_is_replaced_by_the_same_content()
    {
        var bytes = Noise(50_000);
        var stored = await TakeAsync(bytes);
        await File.WriteAllBytesAsync(objects.Objects.FileOf(KeyOf(stored)), bytes[..20_000], Cancel);

        await TakeAsync(bytes);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(objects.Objects.FileOf(KeyOf(stored)), Cancel));
    }

    [Fact]
    public async Task An_upload_that_breaks_in_the_midst_shows_nothing_and_is_aborted_and_the_file_is_kept()
    {
        objects.Door.Meanwhile = context =>
        {
            objects.Door.IsShut = context.Request.Query["partNumber"] == "2";
            return Task.CompletedTask;
        };
        var before = objects.Objects.Keys();
        var path = Write(Noise(18 * Megabyte));

        var failure = await Assert.ThrowsAsync<MediaStoreFailure>(() => Store.TakeAsync(path, Cancel));
        objects.Door.Meanwhile = _ => Task.CompletedTask;

        Assert.Equal(MediaStoreTrouble.Away, failure.Trouble);
        Assert.Equal(before, objects.Objects.Keys());
        Assert.Empty(objects.Objects.Uploads());
        Assert.True(File.Exists(path));
        await Store.TakeAsync(path, Cancel);
        Assert.Equal(before.Count + 1, objects.Objects.Keys().Count);
    }

    [Fact]
    public async Task Only_old_objects_that_nothing_names_are_swept()
    {
        var orphan = await TakeAsync("left by a crash"u8.ToArray());
        var used = await _newsroom.AddAsync(SampleFiles.Read("sound.mp3"), "sound.mp3");

        _newsroom.Clock.MoveTo(orphan.StoredAt + TimeSpan.FromHours(23));
        await SweepAsync();
        var isEarly = await Store.HasAsync(orphan.Hash, Cancel);
        _newsroom.Clock.MoveTo(orphan.StoredAt + TimeSpan.FromHours(30));
        await SweepAsync();

        Assert.True(isEarly);
        Assert.False(await Store.HasAsync(orphan.Hash, Cancel));
        Assert.True(await Store.HasAsync(used.Hash, Cancel));
    }

    [Fact]
    public async Task More_objects_than_a_page_of_the_list_holds_are_all_listed()
    {
        var keys = Enumerable.Range(0, 1100).Select(n => n.ToString("x64", CultureInfo.InvariantCulture)).ToList();
        keys.ForEach(hash => objects.Objects.Put($"media/{hash[..2]}/{hash}", []));
        objects.Objects.Put("media/00/notes.txt", []);

        var listed = await Store.ListAsync(Cancel).Select(f => f.Hash).ToListAsync(Cancel);

        Assert.Empty(keys.Except(listed));
        Assert.DoesNotContain("notes.txt", listed);
    }

    private int PartsOf(StoredFile file) =>
        objects.Door.Requests.Count(r =>
            r.StartsWith($"PUT {PathOf(file)}", StringComparison.Ordinal)
            && r.Contains("partNumber=", StringComparison.Ordinal)
        );

    private static string KeyOf(StoredFile file) => $"media/{file.Hash[..2]}/{file.Hash}";

    private static string PathOf(StoredFile file) => $"/{ObjectStore.Bucket}/{KeyOf(file)}";

    private Task<int> SweepAsync() => _newsroom.ExecuteAsync((SweepMedia sweep) => sweep.ExecuteAsync(Cancel));

    private async Task<StoredFile> TakeAsync(byte[] content)
    {
        var path = Write(content);
        var stored = await Store.TakeAsync(path, Cancel);
        Assert.False(File.Exists(path));
        return stored;
    }

    private string Write(byte[] content)
    {
        var path = Path.Combine(_newsroom.DataFolder, "uploads", Path.GetRandomFileName());
        File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<string> HashAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, Cancel));
    }

    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        Random.Shared.NextBytes(noise);
        return noise;
    }
}
