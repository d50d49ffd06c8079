using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Light;

/// <summary>The light twins of every page of the demo newsroom.</summary>
public sealed partial class LightTwinTests(DemoPaper paper)
{
    private const int MostBytesOfStory = 14_000;
    private const string Passages = "h1, h2, h3, h4, p, li, td, th, figcaption, summary, dt, dd";
    private const string ForFullPageOnly = ".heading-link, .story-address, .story-tools, [hidden], [data-full], script";

    [Fact]
    public async Task A_twin_says_word_for_word_what_the_full_page_says()
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        var different = new List<string>();
        foreach (var path in await EveryPageAsync())
        {
            var full = PassagesOf((await reader.GetAsync(path)).Page);
            var twin = PassagesOf((await reader.GetAsync(LightOf(path))).Page);
            Assert.NotEmpty(full);
            different.AddRange(full.Except(twin).Select(passage => $"{path} lacks: {passage}"));
            different.AddRange(twin.Except(full).Select(passage => $"{path} adds: {passage}"));
        }

        Assert.Empty(different);
    }

    [Fact]
    public async Task A_twin_is_one_small_request_without_script_font_and_picture()
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        foreach (var path in await EveryPageAsync())
        {
            var twin = await reader.GetAsync(LightOf(path));
            Assert.Equal(HttpStatusCode.OK, twin.Status);
            Assert.Empty(
                twin.Page.QuerySelectorAll("script, img, video, audio, iframe, source, link:not([rel=canonical])")
            );
            Assert.DoesNotContain("url(", twin.Text, StringComparison.Ordinal);
            Assert.InRange(Brotli(twin.Text), 500, MostBytesOfStory);
            Assert.InRange(Brotli(twin.Page.QuerySelector("style")!.TextContent), 100, 4_000);
            Assert.Empty(twin.Page.QuerySelectorAll("[style], [onclick], [srcset]"));
            Assert.StartsWith("default-src 'none'; style-src 'sha256-", Policy(twin), StringComparison.Ordinal);
            Assert.False(twin.Response.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task A_twin_names_the_full_page_as_the_original_and_leads_to_it_and_otherwise_to_other_twins()
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        foreach (var path in await EveryPageAsync())
        {
            var full = await reader.GetAsync(path);
            var twin = await reader.GetAsync(LightOf(path));
            Assert.Equal(Canonical(full), Canonical(twin));
            Assert.Equal(LightOf(path), full.Page.QuerySelector(".masthead-light a")!.GetAttribute("href"));
            Assert.Equal(path, twin.Page.QuerySelector(".light-top a")!.GetAttribute("href"));
            Assert.All(
                twin.Page.QuerySelectorAll("a[href^='/'], form").Where(IsWayOn),
                way => Assert.StartsWith("/light", way.GetAttribute("href") ?? way.GetAttribute("action"))
            );
        }
    }

    [Fact]
    public async Task A_picture_is_a_link_that_tells_what_it_shows_and_what_it_costs()
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        var full = await reader.GetAsync("/en/stories/islamic-state-khorasan");
        var twin = await reader.GetAsync("/light/en/stories/islamic-state-khorasan");

        var pictures = twin.Page.QuerySelectorAll(".light-picture");
        Assert.Equal(
            full.Page.QuerySelectorAll("img").Select(i => i.GetAttribute("alt")!).Where(alt => alt.Length > 0),
            pictures.Select(p => p.TextContent[(p.TextContent.IndexOf(": ", StringComparison.Ordinal) + 2)..])
        );
        foreach (var picture in pictures)
        {
            var bytes = await reader.Http.GetByteArrayAsync(picture.GetAttribute("href"));
            var said = int.Parse(Kilobytes().Match(picture.TextContent).Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.Equal((bytes.Length + 999) / 1000, said);
        }
    }

    [Fact]
    public async Task A_reader_who_has_a_twin_already_is_told_so_and_not_by_the_tag_of_the_full_page()
    {
        var newsroom = await paper.OpenAsync();
        using var http = newsroom.Browser();
        using var first = await http.GetAsync("/light");
        using var full = await http.GetAsync("/");

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(http, first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, full.Headers.ETag!.ToString()));
    }

    [Theory]
    [InlineData("/light/en/nothing-here", HttpStatusCode.NotFound, true)]
    [InlineData("/light/nothing-here", HttpStatusCode.NotFound, false)]
    [InlineData("/light/desk", HttpStatusCode.NotFound, false)]
    [InlineData("/light/account/sign-in", HttpStatusCode.NotFound, false)]
    [InlineData("/light/light", HttpStatusCode.NotFound, false)]
    public async Task Only_the_paper_has_twins(string path, HttpStatusCode status, bool isTwin)
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();

        var answer = await reader.GetAsync(path);

        Assert.Equal(status, answer.Status);
        Assert.Equal(isTwin, answer.Page.QuerySelector(".light-top") is not null);
    }

    [Theory]
    [InlineData("/light/en/feed.xml", "/en/feed.xml")]
    [InlineData("/light/en", "/light")]
    public async Task What_has_one_address_only_is_answered_there(string path, string there)
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();

        Assert.Equal(there, (await reader.GetAsync(path)).Location);
    }

    [Fact]
    public async Task A_browser_that_saves_data_is_offered_the_twin_and_caches_are_told_so()
    {
        var newsroom = await paper.OpenAsync();
        using var thrifty = newsroom.Visit();
        using var reader = newsroom.Visit();
        thrifty.Http.DefaultRequestHeaders.Add("Save-Data", "on");

        var offered = await thrifty.GetAsync("/en/stories/why-rivers-flood");
        var usual = await reader.GetAsync("/en/stories/why-rivers-flood");

        Assert.Equal(
            "/light/en/stories/why-rivers-flood",
            offered.Page.QuerySelector(".light-offer a")!.GetAttribute("href")
        );
        Assert.Null(usual.Page.QuerySelector(".light-offer"));
        Assert.All([offered, usual], answer => Assert.Contains("Save-Data", answer.Response.Headers.Vary));
    }

    private async Task<IReadOnlyList<string>> EveryPageAsync() =>
        [
            .. await paper.PagesAsync(),
            "/en/explainers",
            "/en/search",
            "/en/search?q=river",
            "/en/search?q=nowhere-at-all",
            "/en/people/mara-ellingham",
            "/en/topics/afghanistan",
            "/en/services/dari-service",
        ];

    private static string LightOf(string path) => path == "/" ? "/light" : $"/light{path}";

    private static IReadOnlyList<string> PassagesOf(IHtmlDocument page)
    {
        foreach (var extra in page.QuerySelectorAll(ForFullPageOnly).ToList())
        {
            extra.Remove();
        }

        return [.. page.QuerySelectorAll("main")[0].QuerySelectorAll(Passages).Select(Folded).Where(t => t.Length > 0)];
    }

    private static string Folded(IElement passage) =>
        string.Join(' ', passage.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Pictures, films and feeds have one address only.</summary>
    private static bool IsWayOn(IElement element) =>
        element.Closest(".light-top") is null && element.GetAttribute("href")?.Contains('.') != true;

    private static string? Canonical(DeskAnswer answer) =>
        answer.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    private static string Policy(DeskAnswer answer) =>
        answer.Response.Headers.GetValues("Content-Security-Policy").Single();

    private static int Brotli(string text)
    {
        using var wire = new MemoryStream();
        using (var brotli = new BrotliStream(wire, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)wire.Length;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/light");
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    [GeneratedRegex("([0-9]+) KB", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kilobytes();
}
