using System.Globalization;
using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsSite.Core.Media;
using NewsSite.Media.Qualities;
using NewsSite.Media.Tracks;
using NewsSite.Tests.Browser;
using NewsSite.Tests.Media;
using NewsSite.Tests.Media.Qualities;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

/// <summary>What a script makes of the browser's own player, and what there is without it.</summary>
[Trait("Category", "Browser")]
public sealed class PlayerBrowserTests(Newsroom newsroom, BrowserHarness browsers)
    : IClassFixture<Newsroom>,
        IAsyncLifetime
{
    private const string Address = "/en/stories/across-on-the-ferry";
    private const string Parts =
        "WEBVTT\n\n00:00.000 --> 00:10.000\nThe quay\n\n00:10.000 --> 00:30.000\nThe open water\n";

    /// <summary>Fifteen captions of two seconds each.</summary>
    private static string Captions =>
        Enumerable
            .Range(0, 15)
            .Aggregate(
                new StringBuilder("WEBVTT\n"),
                (text, i) =>
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"\n00:{2 * i:00}.000 --> 00:{(2 * i) + 2:00}.000\nWave {i} {(i % 5 == 4 ? "and a gull" : "alone")}.\n"
                    )
            )
            .ToString();

    public async ValueTask InitializeAsync()
    {
        using var reader = newsroom.Visit();
        if ((await reader.GetAsync(Address)).Status == System.Net.HttpStatusCode.OK)
        {
            return;
        }

        var film = await newsroom.AddFilmAsync("ferry");
        await AddTrackAsync(film, TrackKind.Captions, Captions);
        await AddTrackAsync(film, TrackKind.Chapters, Parts);
        await newsroom.ExecuteAsync(
            (AddQuality add) => add.ExecuteAsync(film.Id, SampleFiles.Open("long-240.mp4"), "small.mp4", default)
        );
        await newsroom.ExecuteAsync((SetTranscript set) => set.FromCaptionsAsync(film.Id, "en", default));
        var story = await newsroom.ContentAsync("Across on the ferry");
        await newsroom.PublishAsync(
            story with
            {
                Body =
                    "It leaves at nine.\n\n::: watch ferry\ntitle: Across\ncaption: The ferry.\ncredit: A. Camera\n:::\n",
            }
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task All_of_it_open_has_no_finding_and_its_tools_fetch_nothing_and_find_their_room_kept(
        int width,
        ColorScheme colours
    )
    {
        var page = await browsers.OpenAsync(
            newsroom,
            o => (o.ViewportSize, o.ColorScheme) = (new() { Width = width, Height = 800 }, colours)
        );
        await using var closing = page.Context;
        var watch = new PageWatch(page, newsroom.Address);
        var media = new List<string>();
        page.Request += (_, request) => media.AddRange(request.ResourceType == "media" ? [request.Url] : []);
        await OpenAsync(page);
        var height = await HeightAsync(page);

        foreach (var fold in (string[])["Settings", "Chapters", "Captions", "Keyboard", "Transcript: Across"])
        {
            await page.Locator("summary").Filter(new() { HasText = fold }).First.ClickAsync();
        }

        await Words(page, "Wave 14 and a gull.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "0:10 The open water" }).WaitForAsync();
        var findings = (await page.RunAxe()).Violations;
        Assert.Empty(findings.Select(f => $"{f.Id}: {f.Help} {string.Join(", ", f.Nodes.Select(n => n.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(media);
        Assert.Empty(await watch.ComplaintsAsync());
        await page.RouteAsync("**/reader-player*.js", route => route.AbortAsync());
        await page.GotoAsync(Address);
        // A point or two may be the headline's face, which comes or does not.
        Assert.InRange(await HeightAsync(page), height - 2, height + 2);
    }

    [Fact]
    public async Task Words_of_the_transcript_are_found_and_lead_to_their_moment_which_is_marked()
    {
        var page = await browsers.OpenAsync(newsroom);
        await using var closing = page.Context;
        await OpenAsync(page);
        await page.Locator(".watch-transcript summary").ClickAsync();

        await page.GetByLabel("Search the transcript").FillAsync("GULL");
        await page.GetByText("1 of 3").WaitForAsync();
        await page.GetByLabel("Search the transcript").PressAsync("Shift+Enter");
        await page.GetByText("3 of 3").WaitForAsync();
        await page.GetByLabel("Search the transcript").FillAsync("albatross");
        await page.GetByText("Not found").WaitForAsync();
        await Words(page, "Wave 9 and a gull.").ClickAsync();

        await UntilAsync(page, "currentTime > 18.2");
        await page.EvaluateAsync("document.querySelector('video').pause()");
        await page.Locator(".player-cues [aria-current=true]").Filter(new() { HasText = "Wave" }).WaitForAsync();
        Assert.InRange(await TimeAsync(page), 18, 28);
        Assert.Equal(0, await page.Locator(".watch-transcript > p:visible").CountAsync());
    }

    [Fact]
    public async Task Who_comes_back_may_go_on_where_they_stopped_and_nothing_jumps_there_by_itself()
    {
        var page = await browsers.OpenAsync(newsroom);
        await using var closing = page.Context;
        await OpenAsync(page);
        await page.Locator("summary").Filter(new() { HasText = "Chapters" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "0:10 The open water" }).ClickAsync();
        await UntilAsync(page, "currentTime > 11.1");
        await page.EvaluateAsync("document.querySelector('video').pause()");

        await OpenAsync(page);
        var at = await TimeAsync(page);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Go on at 0:1") }).ClickAsync();

        await UntilAsync(page, "currentTime > 11.1");
        Assert.Equal(0, at);
        await page.EvaluateAsync("document.querySelector('video').currentTime = 29.5");
        await UntilAsync(page, "ended");
        await OpenAsync(page);
        Assert.Equal(0, await page.Locator(".player-go-on:visible").CountAsync());
    }

    [Fact]
    public async Task Another_size_and_listening_alone_keep_the_moment_and_the_speed()
    {
        var page = await browsers.OpenAsync(newsroom);
        await using var closing = page.Context;
        await OpenAsync(page);
        await page.Locator("summary").Filter(new() { HasText = "Settings" }).ClickAsync();
        await page.GetByLabel("Speed").SelectOptionAsync("1.5");
        await page.EvaluateAsync("document.querySelector('video').currentTime = 12");
        await page.EvaluateAsync("document.querySelector('video').play()");
        await UntilAsync(page, "currentTime > 12.2");
        await page.EvaluateAsync("document.querySelector('video').pause()");

        await page.GetByLabel("Size", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "240p (0.1 MB)" });
        await page.EvaluateAsync("document.querySelector('video').play()");
        await UntilAsync(page, "videoHeight === 240");
        await UntilAsync(page, "currentTime > 12.5");
        var alone = page.GetByRole(AriaRole.Button, new() { Name = "Listen only" });
        await alone.ClickAsync();

        Assert.Equal(1.5, await page.EvaluateAsync<double>("document.querySelector('video').playbackRate"));
        Assert.Equal("true", await alone.GetAttributeAsync("aria-pressed"));
        Assert.Equal(
            "none",
            await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('video')).objectFit")
        );
        await OpenAsync(page);
        Assert.Equal("1.5", await page.GetByLabel("Speed").InputValueAsync());
    }

    [Fact]
    public async Task Without_script_the_sizes_are_links_and_no_button_does_nothing()
    {
        var page = await browsers.OpenAsync(newsroom, o => o.JavaScriptEnabled = false);
        await using var closing = page.Context;
        await page.GotoAsync(Address);
        await page.GetByText("Choose a size").ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "240p (0.1 MB)" }).WaitForAsync();
        await page.Locator(".watch-transcript summary").ClickAsync();

        await page.GetByText("Wave 4 and a gull.").WaitForAsync();
        Assert.Equal(0, await page.Locator(".player-tools").CountAsync());
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(Address);
        await page.Locator(".player-tools").WaitForAsync();
        await page.Locator("video").ScrollIntoViewIfNeededAsync();
    }

    private static Task<int> HeightAsync(IPage page) =>
        page.Locator(".article-watch").EvaluateAsync<int>("figure => figure.offsetHeight");

    private static ILocator Words(IPage page, string words) =>
        page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    /// <param name="isSo">Of the player, such as <c>ended</c>. The page forbids that text becomes script, so it is asked from outside.</param>
    private static Task UntilAsync(IPage page, string isSo) =>
        Eventually.TrueAsync(
            () => page.Locator("video").EvaluateAsync<bool>($"video => video.{isSo}"),
            TimeSpan.FromSeconds(20)
        );

    private static Task<double> TimeAsync(IPage page) =>
        page.EvaluateAsync<double>("document.querySelector('video').currentTime");

    private Task<IReadOnlyList<Core.Shared.Problem>> AddTrackAsync(MediaAsset film, TrackKind kind, string text) =>
        newsroom.ExecuteAsync(
            (AddTrack add) => add.ExecuteAsync(film.Id, kind, "en", new MemoryStream(SampleFiles.Text(text)), default)
        );
}
