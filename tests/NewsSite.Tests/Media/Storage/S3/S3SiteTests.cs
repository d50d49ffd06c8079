using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Storage.S3;

/// <summary>What editors and readers meet when media lie in a bucket.</summary>
public sealed class S3SiteTests(ObjectStore objects) : IClassFixture<ObjectStore>, IAsyncLifetime
{
    private Newsroom _newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        ObjectStore.Need();
        objects.Door.IsShut = false;
        _newsroom = await objects.NewsroomAsync();
    }

    public ValueTask DisposeAsync() => _newsroom?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_picture_uploaded_at_the_desk_goes_to_the_bucket_with_its_sizes_and_comes_from_the_sites_own_address()
    {
        using var ana = await _newsroom.SignInAsync(Role.Author);
        var posted = await PostAsync(ana, SampleFiles.Png(640, 400), "harbour.png");
        var asset = await AssetAsync("harbour");
        await _newsroom.UntilAsync(db =>
            Task.FromResult(db.MediaAssets.Any(a => a.Id == asset.Id && a.Renditions == RenditionProgress.Done))
        );
        var sizes = await _newsroom.AskAsync(db => db.Set<Rendition>().Where(r => r.AssetId == asset.Id).ToListAsync());

        Assert.Equal(HttpStatusCode.Redirect, posted.Status);
        Assert.NotEmpty(sizes);
        Assert.Empty(sizes.Select(r => KeyOf(r.Hash)).Append(KeyOf(asset.Hash)).Except(objects.Objects.Keys()));
        Assert.Empty(FilesIn("media"));
        Assert.Empty(FilesIn("uploads"));
        foreach (var rendition in sizes)
        {
            var answer = await ana.Http.GetAsync(MediaAddress.Of(rendition.Hash, "harbour", rendition.ContentType));
            Assert.Equal(rendition.Bytes, (await answer.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Fact]
    public async Task A_film_is_played_from_the_middle_without_fetching_all_of_it()
    {
        var film = LargeFilm(12 << 20);
        var asset = await _newsroom.AddAsync(film, "crossing.mp4");
        await _newsroom.WriteStoryAsync("The crossing", asset, isLive: true);
        using var reader = _newsroom.Browser();
        var request = new HttpRequestMessage(HttpMethod.Get, AddressOf(asset));
        request.Headers.Range = new RangeHeaderValue(9_000_000, 9_099_999);
        var asked = objects.Door.Requests.Count;

        var answer = await reader.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal($"bytes 9000000-9099999/{film.Length}", answer.Content.Headers.ContentRange!.ToString());
        Assert.True(film.AsSpan(9_000_000, 100_000).SequenceEqual(bytes));
        var reads = objects.Door.Requests.Skip(asked).Where(r => r.Contains(asset.Hash, StringComparison.Ordinal));
        Assert.Equal(["bytes=0-262143", "bytes=9000000-9262143"], reads.Select(r => r[(r.LastIndexOf(' ') + 1)..]));
    }

    [Fact]
    public async Task A_whole_film_comes_as_it_was()
    {
        var film = LargeFilm(3 << 20);
        var asset = await _newsroom.AddAsync(film, "whole.mp4");
        await _newsroom.WriteStoryAsync("The whole", asset, isLive: true);
        using var reader = _newsroom.Browser();

        var played = await reader.GetByteArrayAsync(AddressOf(asset));

        // The desk takes out what a film tells of its maker, so the bytes are those of the hash, not those that were sent.
        Assert.Equal(film.Length, played.Length);
        Assert.Equal(asset.Hash, Convert.ToHexStringLower(SHA256.HashData(played)));
    }

    [Fact]
    public async Task While_the_store_is_away_readers_read_and_pictures_are_to_be_asked_for_again()
    {
        var asset = await _newsroom.AddAsync(SampleFiles.Png(70, 50), "away.png");
        await _newsroom.WriteStoryAsync("Away", asset, isLive: true);
        using var reader = _newsroom.Visit();

        objects.Door.IsShut = true;
        var page = await reader.GetAsync("/");
        var picture = await reader.GetAsync(AddressOf(asset));
        var health = await reader.GetAsync("/health");
        objects.Door.IsShut = false;
        var later = await reader.GetAsync(AddressOf(asset));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, picture.Status);
        Assert.Equal(TimeSpan.FromSeconds(30), picture.Response.Headers.RetryAfter!.Delta);
        Assert.True(picture.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("Degraded", health.Text);
        Assert.Equal(HttpStatusCode.OK, later.Status);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_to_the_editor_who_keeps_what_they_typed()
    {
        await using var wrong = await objects.NewsroomAsync(b =>
            b.Configuration["Media:S3:SecretKey"] = "another secret"
        );
        using var ana = await wrong.SignInAsync(Role.Author);
        ana.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var before = objects.Objects.Keys();

        var answer = await PostAsync(ana, SampleFiles.Png(81, 50), "refused.png", "Two ferries at the quay at noon");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains(
            "The store of media files refuses the newsroom: its key or its settings are wrong.",
            answer.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Nothing was saved.", answer.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Two ferries at the quay at noon",
            answer.Page.QuerySelector("textarea")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("another secret", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, objects.Objects.Keys());
        Assert.Empty(await wrong.AskAsync(db => db.MediaAssets.ToListAsync()));
    }

    [Fact]
    public async Task Every_request_to_the_store_is_signed_and_a_stranger_is_refused()
    {
        var asset = await _newsroom.AddAsync(SampleFiles.Png(83, 50), "signed.png");
        using var stranger = new HttpClient();

        var answer = await stranger.GetAsync($"{objects.Door.Address}/{ObjectStore.Bucket}/{KeyOf(asset.Hash)}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static Task<DeskAnswer> PostAsync(DeskBrowser browser, byte[] file, string name, string alt = "A quay") =>
        browser.PostFileAsync("/desk/media", "/desk/media", file, name, ("Form.Alt", alt));

    private Task<MediaAsset> AssetAsync(string name) =>
        _newsroom.AskAsync(db => db.MediaAssets.SingleAsync(a => a.Name == name));

    private static string AddressOf(MediaAsset asset) => MediaAddress.Of(asset.Hash, asset.Name, asset.ContentType);

    private static string KeyOf(string hash) => $"media/{hash[..2]}/{hash}";

    private IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(_newsroom.DataFolder, folder), "*", SearchOption.AllDirectories);

    /// <summary>A film with a box of noise at its end.</summary>
    internal static byte[] LargeFilm(int bytes)
    {
        var noise = new byte[bytes];
        Random.Shared.NextBytes(noise);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(noise, bytes);
        "free"u8.CopyTo(noise.AsSpan(4));
        return [.. SampleFiles.Read("film.mp4"), .. noise];
    }
}
