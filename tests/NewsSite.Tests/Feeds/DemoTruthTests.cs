using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Feeds;

/// <summary>Whatever machines are told of a story of the demo newsroom is what its page shows.</summary>
public sealed class DemoTruthTests(DemoPaper paper) : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Video = "http://www.google.com/schemas/sitemap-video/1.1";

    private Newsroom Site { get; set; } = null!;

    public async ValueTask InitializeAsync() => Site = await paper.OpenAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Structured_data_and_previews_say_what_the_page_shows()
    {
        var films = 0;
        foreach (var (path, page) in await StoriesAsync())
        {
            using var json = JsonDocument.Parse(
                page.Page.QuerySelector("script[type='application/ld+json']")!.TextContent
            );
            var (story, times) = (json.RootElement, page.Page.QuerySelectorAll(".story-times time"));

            Assert.Equal(page.TextOf("h1"), Folded(story, "headline"));
            Assert.Equal(page.TextOf(".story-standfirst") ?? "", Folded(story, "description"));
            Assert.Equal(page.TextOf(".breadcrumb li:last-child"), Text(story, "articleSection"));
            Assert.Equal(times[0].GetAttribute("datetime"), Text(story, "datePublished"));
            Assert.Equal(times[^1].GetAttribute("datetime"), Text(story, "dateModified"));
            Assert.Equal(page.Page.DocumentElement.GetAttribute("lang"), Text(story, "inLanguage"));
            Assert.Equal($"{Site.Address}{SiteAddress.Encoded(path)}", Text(story, "mainEntityOfPage"));
            Assert.Equal(
                page.Page.QuerySelectorAll(".story .format-mark").Length == 1 ? "BackgroundNewsArticle" : "NewsArticle",
                Text(story, "@type")
            );
            var byline = page.TextOf(".story-byline")!;
            Assert.All(
                story.GetProperty("author").EnumerateArray(),
                author => Assert.Contains(Text(author, "name"), byline, StringComparison.Ordinal)
            );
            AssertPreview(page, path);
            films += AssertFilms(page, story);
        }

        Assert.True(films > 2, $"{films} films were met.");
    }

    [Fact]
    public async Task Feeds_in_every_form_say_what_the_pages_show()
    {
        using var http = Site.Browser();
        var pages = (await StoriesAsync()).ToDictionary(
            s => $"{Site.Address}{SiteAddress.Encoded(s.Path)}",
            s => s.Page
        );
        foreach (var language in await LanguagesAsync())
        {
            var own = pages
                .Where(p => p.Key.StartsWith($"{Site.Address}/{language}/", StringComparison.Ordinal))
                .ToList();
            var rss = XDocument.Parse(await http.GetStringAsync($"/{language}/feed.xml")).Descendants("item").ToList();
            var atom = XDocument
                .Parse(await http.GetStringAsync($"/{language}/atom.xml"))
                .Descendants(Atom + "entry")
                .ToList();
            using var json = JsonDocument.Parse(await http.GetStringAsync($"/{language}/feed.json"));
            var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();

            Assert.Equal(
                own.Select(p => p.Key).Order(StringComparer.Ordinal).ToList(),
                [.. rss.Select(i => i.Element("link")!.Value).Order(StringComparer.Ordinal)]
            );
            for (var i = 0; i < rss.Count; i++)
            {
                var page = pages[rss[i].Element("link")!.Value];
                AssertRss(page, rss[i]);
                Assert.Equal(rss[i].Element("link")!.Value, atom[i].Element(Atom + "link")!.Attribute("href")!.Value);
                Assert.Equal(page.TextOf("h1"), Folded(atom[i].Element(Atom + "title")!.Value));
                Assert.Equal(Published(page), Moment(atom[i].Element(Atom + "published")!.Value));
                Assert.Equal(rss[i].Element("link")!.Value, Text(items[i], "url"));
                Assert.Equal(page.TextOf("h1"), Folded(items[i], "title"));
                Assert.Equal(Published(page), Moment(Text(items[i], "date_published")));
                Assert.Equal(rss[i].Element(Content + "encoded")!.Value, Text(items[i], "content_html"));
            }
        }
    }

    [Fact]
    public async Task The_sitemap_names_exactly_what_is_published_and_the_films_that_pages_show()
    {
        using var http = Site.Browser();
        var map = XDocument.Parse(await http.GetStringAsync("/sitemap-1.xml"));
        var pages = await StoriesAsync();

        Assert.Equal(
            pages.Select(s => $"{Site.Address}{SiteAddress.Encoded(s.Path)}").Order(StringComparer.Ordinal),
            map.Descendants(Map + "loc").Select(l => l.Value).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            pages
                .SelectMany(s => s.Page.Page.QuerySelectorAll("video[poster] > source"))
                .Select(s => $"{Site.Address}{s.GetAttribute("src")}")
                .Order(StringComparer.Ordinal),
            map.Descendants(Video + "content_loc").Select(l => l.Value).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_sitemap_names_a_story_in_the_other_languages_that_its_page_names()
    {
        using var http = Site.Browser();
        var named = XDocument
            .Parse(await http.GetStringAsync("/sitemap-1.xml"))
            .Descendants(Map + "url")
            .ToDictionary(
                url => url.Element(Map + "loc")!.Value,
                url =>
                    url.Elements(Xhtml + "link")
                        .ToDictionary(l => l.Attribute("hreflang")!.Value, l => l.Attribute("href")!.Value)
            );
        var pages = await StoriesAsync();

        Assert.Contains(pages, story => story.Page.Alternates().Count > 2);
        Assert.All(
            pages,
            story => Assert.Equal(story.Page.Alternates(), named[$"{Site.Address}{SiteAddress.Encoded(story.Path)}"])
        );
    }

    private async Task<IReadOnlyList<(string Path, DeskAnswer Page)>> StoriesAsync()
    {
        var stories = await Site.AskAsync(db => db.PublishedArticles.AsNoTracking().OrderBy(s => s.Id).ToListAsync());
        using var reader = Site.Visit();
        var pages = new List<(string, DeskAnswer)>();
        foreach (var story in stories)
        {
            pages.Add((story.Path, await reader.GetAsync(SiteAddress.Encoded(story.Path))));
        }

        Assert.True(pages.Count > 15, $"{pages.Count} stories are published.");
        return pages;
    }

    private Task<List<string>> LanguagesAsync() =>
        Site.AskAsync(db => db.PublishedArticles.Select(s => s.Language).Distinct().OrderBy(l => l).ToListAsync());

    private void AssertPreview(DeskAnswer page, string path)
    {
        string? Of(string name) => page.Page.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content");

        Assert.Equal(page.TextOf("h1"), Folded(Of("title")!));
        Assert.Equal(page.TextOf(".story-standfirst") ?? "", Folded(Of("description")!));
        Assert.Equal($"{Site.Address}{SiteAddress.Encoded(path)}", Of("url"));
        Assert.Equal("article", Of("type"));
        Assert.Equal(page.TextOf(".masthead-name"), Of("site_name"));
    }

    private int AssertFilms(DeskAnswer page, JsonElement story)
    {
        var shown = page.Page.QuerySelectorAll("figure.article-watch:has(video)").ToList();
        var told = story.TryGetProperty("video", out var videos) ? videos.EnumerateArray().ToList() : [];
        Assert.Equal(shown.Count, told.Count);
        foreach (var (figure, film) in shown.Zip(told))
        {
            Assert.Equal(
                $"{Site.Address}{figure.QuerySelector("source")!.GetAttribute("src")}",
                Text(film, "contentUrl")
            );
            Assert.EndsWith(
                Text(film, "name"),
                figure.QuerySelector(".watch-title")!.TextContent.Trim(),
                StringComparison.Ordinal
            );
            Assert.Equal(figure.QuerySelector(".watch-duration")!.GetAttribute("datetime"), Text(film, "duration"));
            Assert.Equal(
                $"{Site.Address}{figure.QuerySelector("video")!.GetAttribute("poster")}",
                Text(film, "thumbnailUrl")
            );
            Assert.Equal(
                figure.QuerySelectorAll("track").Select(t => t.GetAttribute("srclang")),
                film.GetProperty("caption").EnumerateArray().Select(c => c.GetProperty("inLanguage").GetString())
            );
            Assert.Equal(
                string.Join("\n\n", figure.QuerySelectorAll(".watch-transcript > p").Select(p => p.TextContent.Trim())),
                Text(film, "transcript")
            );
        }

        return shown.Count;
    }

    private static void AssertRss(DeskAnswer page, XElement item)
    {
        Assert.Equal(page.TextOf("h1"), Folded(item.Element("title")!.Value));
        Assert.Equal(Published(page), Moment(item.Element("pubDate")!.Value));
        Assert.All(
            item.Elements(Dublin + "creator"),
            creator => Assert.Contains(creator.Value, page.TextOf(".story-byline"), StringComparison.Ordinal)
        );
        Assert.Equal(page.TextOf(".breadcrumb li:last-child"), item.Element("category")!.Value);
    }

    /// <summary>To the second, as feeds tell it.</summary>
    private static DateTimeOffset Published(DeskAnswer page)
    {
        var shown = Moment(page.Page.QuerySelector(".story-times time")!.GetAttribute("datetime")!);
        return shown.AddTicks(-(shown.Ticks % TimeSpan.TicksPerSecond));
    }

    private static DateTimeOffset Moment(string text)
    {
        var moment = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        return moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Folded(JsonElement element, string name) => Folded(Text(element, name));

    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
