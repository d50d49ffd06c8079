using System.Net;
using System.Net.Http.Headers;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Serving;

public class MediaEndpointTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Media_of_no_published_story_are_not_there_for_readers_and_are_there_for_the_desk()
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(33, 20), "hidden.png");
        await newsroom.WriteStoryAsync("Not yet", asset, isLive: false);
        using var reader = newsroom.Visit();
        using var ana = await newsroom.SignInAsync(Role.Author);

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(AddressOf(asset))).Status);
        var seen = await ana.GetAsync(AddressOf(asset));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.True(seen.Response.Headers.CacheControl!.Private);
    }

    [Fact]
    public async Task Renditions_of_an_unpublished_picture_are_hidden_too()
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(90, 60), "hidden-too.png");
        await newsroom.UntilAsync(db => Task.FromResult(db.Set<Rendition>().Count(r => r.AssetId == asset.Id) == 6));
        var made = await newsroom.AskAsync(db =>
            Task.FromResult(db.Set<Rendition>().Where(r => r.AssetId == asset.Id).ToList())
        );
        using var reader = newsroom.Visit();

        foreach (var rendition in made)
        {
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await reader.GetAsync(MediaAddress.Of(rendition.Hash, "x", rendition.ContentType))).Status
            );
        }
    }

    [Fact]
    public async Task A_published_file_may_be_kept_for_ever_and_runs_nothing()
    {
        var (asset, bytes) = await PublishedFilmAsync();
        using var reader = newsroom.Browser();

        var answer = await reader.GetAsync(AddressOf(asset));

        Assert.Equal("video/mp4", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "public, max-age=31536000, immutable",
            string.Join(", ", answer.Headers.GetValues("Cache-Control"))
        );
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(bytes, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_player_gets_the_range_it_asks_for()
    {
        var (asset, bytes) = await PublishedFilmAsync();

        var answer = await AskAsync(asset, r => r.Headers.Range = new RangeHeaderValue(100, 199));

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal($"bytes 100-199/{bytes}", answer.Content.Headers.ContentRange!.ToString());
        Assert.Equal(100, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_range_outside_the_file_is_refused()
    {
        var (asset, bytes) = await PublishedFilmAsync();

        var answer = await AskAsync(asset, r => r.Headers.Range = new RangeHeaderValue(bytes + 10, null));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
    }

    [Fact]
    public async Task A_range_of_another_version_gets_the_whole_file()
    {
        var (asset, _) = await PublishedFilmAsync();
        var tag = (await AskAsync(asset, _ => { })).Headers.ETag!;

        var same = await AskAsync(asset, r => Range(r, tag));
        var other = await AskAsync(asset, r => Range(r, new EntityTagHeaderValue("\"another\"")));

        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task A_file_that_a_reader_has_is_not_sent_again()
    {
        var (asset, _) = await PublishedFilmAsync();
        var tag = (await AskAsync(asset, _ => { })).Headers.ETag!;

        Assert.Equal(
            HttpStatusCode.NotModified,
            (await AskAsync(asset, r => r.Headers.IfNoneMatch.Add(tag))).StatusCode
        );
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(asset, r => r.Method = HttpMethod.Head)).StatusCode);
    }

    [Theory]
    [InlineData("/media/../newssite.db/x")]
    [InlineData("/media/..%2f..%2fnewssite.db/x")]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000/x.jpg")]
    [InlineData("/media/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fa/x")]
    public async Task Nothing_else_can_be_fetched(string address)
    {
        using var reader = newsroom.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address)).StatusCode);
    }

    private static string AddressOf(MediaAsset asset) => MediaAddress.Of(asset.Hash, asset.Name, asset.ContentType);

    private static void Range(HttpRequestMessage request, EntityTagHeaderValue tag)
    {
        request.Headers.Range = new RangeHeaderValue(0, 9);
        request.Headers.IfRange = new RangeConditionHeaderValue(tag);
    }

    private async Task<HttpResponseMessage> AskAsync(MediaAsset asset, Action<HttpRequestMessage> with)
    {
        using var reader = newsroom.Browser();
        var request = new HttpRequestMessage(HttpMethod.Get, AddressOf(asset));
        with(request);
        return await reader.SendAsync(request);
    }

    private async Task<(MediaAsset Asset, int Bytes)> PublishedFilmAsync()
    {
        var film = SampleFiles.Read("film.mp4");
        var outcome = await newsroom.UploadAsync(film, "film.mp4");
        if (!outcome.WasKnown)
        {
            await newsroom.WriteStoryAsync("A film", outcome.Asset!, isLive: true);
        }

        return (outcome.Asset!, film.Length);
    }
}
