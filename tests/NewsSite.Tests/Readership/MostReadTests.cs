using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Readership;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Readership;

public sealed class MostReadTests : IAsyncLifetime
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";

    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task The_home_page_lists_what_was_read_most_in_the_last_day()
    {
        using var reader = _newsroom.Visit();
        Assert.Null((await reader.GetAsync("/")).Page.QuerySelector(".front-read"));
        foreach (var (name, times) in new[] { ("One", 5), ("Two", 9), ("Three", 7), ("Seldom", 4) })
        {
            await _newsroom.PublishAsync(await _newsroom.ContentAsync(name));
            await ReadAsync($"/en/stories/{name.ToLowerInvariant()}", times);
        }

        await StoreAsync(25);

        var home = await reader.GetAsync("/");
        home.AssertIsReaderPage();
        Assert.Equal(
            ["Two", "Three", "One"],
            home.Page.QuerySelectorAll(".front-read li").Select(li => li.TextContent)
        );
        Assert.Null((await reader.GetAsync("/ru")).Page.QuerySelector(".front-read"));

        _newsroom.Clock.Advance(TimeSpan.FromHours(26));
        Assert.Null((await reader.GetAsync("/")).Page.QuerySelector(".front-read"));
    }

    [Fact]
    public async Task Two_stories_are_too_few_to_speak_of()
    {
        foreach (var name in (string[])["One", "Two"])
        {
            await _newsroom.PublishAsync(await _newsroom.ContentAsync(name));
            await ReadAsync($"/en/stories/{name.ToLowerInvariant()}", 6);
        }

        await StoreAsync(12);

        using var reader = _newsroom.Visit();
        Assert.Null((await reader.GetAsync("/")).Page.QuerySelector(".front-read"));
    }

    [Fact]
    public async Task Only_whole_pages_given_to_readers_count()
    {
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("Counted"));
        const string Path = "/en/stories/counted";
        var tag = (await SendAsync(Path, Firefox)).Headers.ETag!;

        await SendAsync(Path, Firefox, request => request.Headers.IfNoneMatch.Add(tag));
        await SendAsync(Path, Firefox, request => request.Method = HttpMethod.Head);
        await SendAsync(Path, Firefox, request => request.Headers.Add("Sec-Purpose", "prefetch"));
        await SendAsync(Path, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        await SendAsync(Path, "");
        await SendAsync("/en/stories/not-there", Firefox);
        using (var editor = await _newsroom.SignInAsync(Role.Editor))
        {
            editor.Http.DefaultRequestHeaders.Add("User-Agent", Firefox);
            Assert.Equal(System.Net.HttpStatusCode.OK, (await editor.GetAsync(Path)).Status);
        }

        await SendAsync(Path, Firefox);

        await StoreAsync(2);
    }

    private async Task ReadAsync(string path, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await SendAsync(path, Firefox);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        string path,
        string browser,
        Action<HttpRequestMessage>? with = null
    )
    {
        using var http = _newsroom.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (browser.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("User-Agent", browser);
        }

        with?.Invoke(request);
        return await http.SendAsync(request);
    }

    /// <summary>An answer is counted when it is through, which the reader does not wait for.</summary>
    private async Task StoreAsync(int readings)
    {
        await Eventually.TrueAsync(async () =>
        {
            await _newsroom.ExecuteAsync<StoreReadCounts, bool>(async store =>
            {
                await store.ExecuteAsync(default);
                return true;
            });
            return await SumAsync() >= readings;
        });
        Assert.Equal(readings, await SumAsync());
    }

    private Task<int> SumAsync() => _newsroom.AskAsync(db => db.ReadCounts.SumAsync(c => c.Times));
}
