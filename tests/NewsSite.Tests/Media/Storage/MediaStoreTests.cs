using Microsoft.Extensions.DependencyInjection;
using NewsSite.Media.Storage;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Storage;

public sealed class MediaStoreTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_under_the_hash_of_its_content_and_read_from_any_place()
    {
        var store = newsroom.Services.GetRequiredService<IMediaStore>();

        var stored = await StoreAsync(store, "the words of a file");
        await using var read = (await store.OpenAsync(stored.Hash, Cancel))!;
        read.Position = 4;

        Assert.Equal("f4b0db38d1525ae13806b0143db5c14f0c5f43c1b6a6a5a8943133cab6095b3f", stored.Hash);
        Assert.Equal("words of a file", await new StreamReader(read).ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task A_name_that_is_no_hash_reads_nothing()
    {
        var store = newsroom.Services.GetRequiredService<IMediaStore>();

        Assert.Null(await store.OpenAsync("../newssite.db", Cancel));
    }

    [Fact]
    public async Task Files_that_nothing_names_are_swept_after_a_day_and_those_in_use_stay()
    {
        var store = newsroom.Services.GetRequiredService<IMediaStore>();
        var orphan = await StoreAsync(store, "left by a crash");
        var used = await newsroom.AddAsync(SampleFiles.Read("sound.mp3"), "sound.mp3");

        newsroom.Clock.Advance(TimeSpan.FromHours(23));
        var early = await SweepAsync();
        var fresh = await StoreAsync(store, "on its way to a row");
        newsroom.Clock.Advance(TimeSpan.FromHours(2));
        var late = await SweepAsync();

        Assert.Equal((0, true), (early, late > 0));
        Assert.Null(await store.OpenAsync(orphan.Hash, Cancel));
        Assert.NotNull(await store.OpenAsync(used.Hash, Cancel));
        Assert.NotNull(await store.OpenAsync(fresh.Hash, Cancel));
    }

    private Task<int> SweepAsync() => newsroom.ExecuteAsync((SweepMedia sweep) => sweep.ExecuteAsync(Cancel));

    private async Task<StoredFile> StoreAsync(IMediaStore store, string text)
    {
        var path = Path.Combine(newsroom.DataFolder, "uploads", Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, text, Cancel);
        var stored = await store.TakeAsync(path, Cancel);
        Assert.False(File.Exists(path));
        return stored;
    }
}
