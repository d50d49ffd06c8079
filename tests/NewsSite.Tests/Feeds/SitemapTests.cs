using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;
using NewsSite.Core.StandingPages;
using NewsSite.Feeds;
using NewsSite.StandingPages;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Feeds;

public sealed class SitemapTests : IAsyncLifetime
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly string[] Homes = ["/", "/ru", "/fa", "/prs", "/ps", "/uk", "/ar", "/fr", "/es"];

    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task The_index_of_an_empty_paper_names_the_pages_that_are_always_there()
    {
        Assert.Equal(["/sitemap-pages.xml"], await PlacesAsync("/sitemap.xml"));
        Assert.Equal(Homes, await PlacesAsync("/sitemap-pages.xml"));
        using var http = _newsroom.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/sitemap-1.xml")).StatusCode);
        Assert.Contains(
            $"Sitemap: {_newsroom.Address}/sitemap.xml\n",
            await http.GetStringAsync("/robots.txt"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Stories_stand_in_parts_by_their_number_and_the_index_names_no_part_without_any()
    {
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("On the map") with { Slug = "на-карте" });
        await _newsroom.AskAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                TestStores.ArePostgres
                    ? """ALTER TABLE "PublishedArticles" ALTER COLUMN "Id" RESTART WITH 2501"""
                    : "UPDATE sqlite_sequence SET seq = 2500 WHERE name = 'PublishedArticles'"
            )
        );
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("Far along"));

        Assert.Equal(
            ["/sitemap-pages.xml", "/sitemap-news.xml", "/sitemap-3.xml", "/sitemap-1.xml"],
            await PlacesAsync("/sitemap.xml")
        );
        Assert.Equal(["/en/stories/%D0%BD%D0%B0-%D0%BA%D0%B0%D1%80%D1%82%D0%B5"], await PlacesAsync("/sitemap-1.xml"));
        Assert.Equal(["/en/stories/far-along"], await PlacesAsync("/sitemap-3.xml"));
        using var http = _newsroom.Browser();
        foreach (var part in (int[])[-1, 0, 2, 4])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/sitemap-{part}.xml")).StatusCode);
        }
    }

    [Fact]
    public async Task A_page_names_the_same_page_in_every_language_that_has_it()
    {
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("In the world"));
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("В мире") with { Language = "ru" });
        await _newsroom.ExecuteAsync(
            (WriteStandingPage u) => u.ExecuteAsync(StandingPageKind.About, Language.English, "Who we are.", default)
        );

        var pages = (await XmlAsync("/sitemap-pages.xml")).Descendants(Map + "url").ToList();

        Assert.Equal(
            [
                .. Homes,
                "/en/sections/world",
                "/ru/sections/world",
                "/en/about",
                "/en/people/mara-ellingham",
                "/ru/people/mara-ellingham",
            ],
            pages.Select(p => PathOf(p.Element(Map + "loc")!.Value))
        );
        Assert.Equal(
            [("en", "/en/sections/world"), ("ru", "/ru/sections/world"), ("x-default", "/en/sections/world")],
            AlternatesOf(pages[Homes.Length + 1])
        );
        Assert.Equal(
            ["en", "ru", "fa", "prs", "ps", "uk", "ar", "fr", "es", "x-default"],
            AlternatesOf(pages[0]).Select(a => a.Tag)
        );
        Assert.Empty(AlternatesOf(pages[Homes.Length + 2]));
    }

    [Fact]
    public async Task A_story_names_the_pictures_that_its_page_shows()
    {
        var (lead, inline) = (
            await _newsroom.AddAsync(SampleFiles.Png(30, 20), "gate.png"),
            await _newsroom.AddAsync(SampleFiles.Png(31, 20), "river.png")
        );
        var content = await _newsroom.ContentAsync("With pictures") with
        {
            Lead = new LeadMedia(lead.Name, Decorative: true),
            Body = $"Text.\n\n::: figure {inline.Name}\nalt: The river\n:::\n",
        };
        await _newsroom.PublishAsync(content);
        await _newsroom.AddAsync(SampleFiles.Png(32, 20), "unused.png");

        var named = (await XmlAsync("/sitemap-1.xml")).Descendants(Image + "loc").Select(l => l.Value).ToList();

        Assert.Equal(2, named.Count);
        Assert.Contains(named, address => address.Contains("/gate.", StringComparison.Ordinal));
        Assert.Contains(named, address => address.Contains("/river.", StringComparison.Ordinal));
        using var http = _newsroom.Browser();
        foreach (var address in named)
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task News_is_news_for_two_days()
    {
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("Fresh bread"));
        Assert.Equal("Fresh bread", (await XmlAsync("/sitemap-news.xml")).Descendants(News + "title").Single().Value);

        _newsroom.Clock.Advance(TimeSpan.FromHours(49));

        Assert.Empty((await XmlAsync("/sitemap-news.xml")).Descendants(News + "title"));
        Assert.DoesNotContain("/sitemap-news.xml", await PlacesAsync("/sitemap.xml"));
    }

    [Fact]
    public async Task A_series_is_named_where_readers_have_a_part_of_it()
    {
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("The first flood"));
        var draft = await _newsroom.DraftAsync(await _newsroom.ContentAsync("Not yet"));
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await StartAsync("Floods", "/en/stories/the-first-flood");
        await StartAsync("Hush", $"/desk/articles/{draft}");

        Assert.Equal(2, await _newsroom.AskAsync(db => db.Series.CountAsync()));
        Assert.Equal(
            ["/en/series/floods"],
            (await PlacesAsync("/sitemap-pages.xml")).Where(p => p.Contains("/series/", StringComparison.Ordinal))
        );

        Task StartAsync(string name, string part) =>
            editor.PostFormAsync("/desk/series/new", ("Form.Words[0].Name", name), ("Form.Stories", part));
    }

    [Fact]
    public async Task More_pages_than_a_file_may_name_go_on_in_another()
    {
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("On everything"));
        Assert.Equal(["/sitemap-pages.xml"], (await PlacesAsync("/sitemap.xml")).Where(IsOfPages));
        var first = (await PlacesAsync("/sitemap-pages.xml")).Count;

        await NameTopicsAsync(ReadSitemapPages.PerPart);

        Assert.Equal(
            ["/sitemap-pages.xml", "/sitemap-pages-2.xml"],
            (await PlacesAsync("/sitemap.xml")).Where(IsOfPages)
        );
        var named = new[] { await PlacesAsync("/sitemap-pages.xml"), await PlacesAsync("/sitemap-pages-2.xml") };
        Assert.Equal([ReadSitemapPages.PerPart, first], named.Select(n => n.Count));
        Assert.Equal(ReadSitemapPages.PerPart + first, named.SelectMany(n => n).Distinct().Count());
        using var http = _newsroom.Browser();
        foreach (var part in (int[])[-1, 0, 1, 3])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/sitemap-pages-{part}.xml")).StatusCode);
        }
    }

    private static bool IsOfPages(string path) => path.StartsWith("/sitemap-pages", StringComparison.Ordinal);

    private Task<int> NameTopicsAsync(int count) =>
        _newsroom.AskAsync(async db =>
        {
            var story = await db.PublishedArticles.Include(s => s.Topics).SingleAsync();
            for (var i = 0; i < count; i++)
            {
                var topic = Topic.Start(
                    Guid.CreateVersion7(),
                    $"topic-{i}",
                    LocalizedText.Of(Language.English, $"{i}")
                );
                db.Topics.Add(topic);
                story.Topics.Add(new PublishedTopic { TopicId = topic.Id, Language = story.Language });
            }

            return await db.SaveChangesAsync();
        });

    private static IReadOnlyList<(string Tag, string Path)> AlternatesOf(XElement url) =>
        [
            .. url.Elements(Xhtml + "link")
                .Select(l => (l.Attribute("hreflang")!.Value, PathOf(l.Attribute("href")!.Value))),
        ];

    private static string PathOf(string address) => new Uri(address).AbsolutePath;

    private async Task<IReadOnlyList<string>> PlacesAsync(string path) =>
        [.. (await XmlAsync(path)).Descendants(Map + "loc").Select(l => PathOf(l.Value))];

    private async Task<XDocument> XmlAsync(string path)
    {
        using var http = _newsroom.Browser();
        return XDocument.Parse(await http.GetStringAsync(path));
    }
}
