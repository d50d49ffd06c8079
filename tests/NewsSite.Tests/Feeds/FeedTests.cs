using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Feeds;

public sealed class FeedTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_feed_brings_the_whole_story_with_full_addresses()
    {
        var story = await newsroom.ContentAsync("Feed & \u0001 fodder");
        await newsroom.PublishAsync(
            story with
            {
                Slug = "feed-fodder",
                Body = "See [home](/en) and\n\n## One\n\nText.",
            }
        );

        var feed = await XmlAsync("/en/feed.xml");

        var item = feed.Descendants("item")
            .Single(i => i.Element("title")!.Value.StartsWith("Feed &", StringComparison.Ordinal));
        Assert.Equal($"{newsroom.Address}/en/stories/feed-fodder", item.Element("link")!.Value);
        Assert.Equal("Mara Ellingham", item.Element(Dublin + "creator")!.Value);
        Assert.Equal("Tue, 01 Sep 2026 12:00:00 GMT", item.Element("pubDate")!.Value);
        Assert.StartsWith("urn:uuid:", item.Element("guid")!.Value, StringComparison.Ordinal);
        var html = item.Element(Content + "encoded")!.Value;
        Assert.Contains($"href=\"{newsroom.Address}/en\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{newsroom.Address}/en/stories/feed-fodder#one\"", html, StringComparison.Ordinal);
        Assert.Equal(
            $"{newsroom.Address}/en/feed.xml",
            feed.Descendants(Atom + "link").Single().Attribute("href")!.Value
        );
        Assert.Equal("en", feed.Descendants("language").Single().Value);
    }

    [Fact]
    public async Task Parts_of_the_paper_have_feeds_of_their_own()
    {
        var story = await newsroom.ContentAsync("Only in culture");
        await newsroom.PublishAsync(story with { SectionId = await newsroom.SectionIdAsync("Culture") });

        Assert.Contains("Only in culture", Titles(await XmlAsync("/en/sections/culture/feed.xml")));
        Assert.DoesNotContain("Only in culture", Titles(await XmlAsync("/en/sections/world/feed.xml")));
        Assert.DoesNotContain("Only in culture", Titles(await XmlAsync("/ru/feed.xml")));
        using var http = newsroom.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/en/topics/never-was/feed.xml")).StatusCode);
    }

    [Fact]
    public async Task Atom_and_JSON_say_of_every_story_what_RSS_says()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("In three forms: <one> & «دو»"));
        using var http = newsroom.Browser();

        var rss = (await XmlAsync("/en/feed.xml")).Descendants("item").ToList();
        var atom = (await XmlAsync("/en/atom.xml")).Descendants(Atom + "entry").ToList();
        using var json = JsonDocument.Parse(await http.GetStringAsync("/en/feed.json"));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();

        var expected = rss.Select(i =>
            (
                i.Element("guid")!.Value,
                i.Element("title")!.Value,
                i.Element("link")!.Value,
                i.Element(Content + "encoded")!.Value
            )
        );
        Assert.NotEmpty(rss);
        Assert.Equal(
            expected,
            atom.Select(e =>
                (
                    e.Element(Atom + "id")!.Value,
                    e.Element(Atom + "title")!.Value,
                    e.Element(Atom + "link")!.Attribute("href")!.Value,
                    e.Element(Atom + "content")!.Value
                )
            )
        );
        Assert.Equal(
            expected,
            items.Select(i => (Text(i, "id"), Text(i, "title"), Text(i, "url"), Text(i, "content_html")))
        );
        Assert.Equal("https://jsonfeed.org/version/1.1", Text(json.RootElement, "version"));
        Assert.Equal($"{newsroom.Address}/en/feed.json", Text(json.RootElement, "feed_url"));
    }

    [Fact]
    public async Task A_page_names_every_form_of_its_feed()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Subscribed to"));
        using var reader = newsroom.Visit();

        var page = await reader.GetAsync("/en/sections/world");

        var offered = page
            .Page.QuerySelectorAll("link[rel=alternate][type^=application]")
            .Select(l => (l.GetAttribute("type")!, l.GetAttribute("href")!))
            .ToList();
        Assert.Equal(3, offered.Count);
        foreach (var (type, href) in offered)
        {
            var feed = await reader.Http.GetAsync(href);
            Assert.Equal(type, feed.Content.Headers.ContentType!.MediaType);
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [Fact]
    public async Task Who_has_the_feed_already_is_told_so()
    {
        using var http = newsroom.Browser();
        var first = await http.GetAsync("/en/feed.xml");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/en/feed.xml");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again)).StatusCode);
        Assert.Equal("application/rss+xml", first.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Who_collects_texts_to_train_machines_is_asked_to_stay_away_where_the_paper_wants_that()
    {
        await using var shy = new Newsroom
        {
            Adjust = builder => builder.Configuration["Newsroom:RefusesAiCrawlers"] = "true",
        };
        await shy.InitializeAsync();
        using var open = newsroom.Browser();
        using var closed = shy.Browser();

        var rules = (await closed.GetStringAsync("/robots.txt")).Split('\n');

        Assert.DoesNotContain("GPTBot", await open.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        var group = rules.SkipWhile(line => line != "User-agent: AI2Bot").TakeWhile(line => line.Length > 0).ToList();
        Assert.Contains("User-agent: GPTBot", group);
        Assert.Equal("Disallow: /", group[^1]);
        Assert.DoesNotContain("Disallow: /", rules.TakeWhile(line => line.Length > 0));
    }

    private static IEnumerable<string> Titles(XDocument feed) =>
        feed.Descendants("item").Select(i => i.Element("title")!.Value);

    private async Task<XDocument> XmlAsync(string path)
    {
        using var http = newsroom.Browser();
        return XDocument.Parse(await http.GetStringAsync(path));
    }
}
