using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;
using NewsSite.Feeds;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Feeds;

/// <summary>Which listings of the demo newsroom search engines are told of.</summary>
public sealed class SitemapPagesTests(DemoPaper paper) : IAsyncLifetime
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private Newsroom Site { get; set; } = null!;

    public async ValueTask InitializeAsync() => Site = await paper.OpenAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_sitemap_names_exactly_the_listings_that_are_there_and_have_stories()
    {
        using var reader = Site.Visit();
        var filled = new List<string>();
        foreach (var listing in await ListingsAsync())
        {
            foreach (var path in listing)
            {
                var answer = await reader.GetAsync(path);
                var hasStories = answer.Page.QuerySelector("main a[href*='/stories/']") is not null;
                if (answer.Status == HttpStatusCode.OK && hasStories)
                {
                    filled.Add(path);
                }
            }
        }

        var named = (await PagesAsync()).Select(p => p.Path).Where(IsListing).ToList();

        Assert.Equal(filled.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.All(
            (string[])["sections", "topics", "people", "services", "explainers"],
            kind => Assert.Contains(named, path => path.StartsWith($"/en/{kind}", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_listing_names_itself_in_every_edition_that_has_stories_in_it()
    {
        var pages = await PagesAsync();
        var named = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var several = 0;
        foreach (var listing in await ListingsAsync())
        {
            var there = listing.Where(named.Contains).ToList();
            foreach (var page in pages.Where(p => there.Contains(p.Path)))
            {
                Assert.Equal(there.Count > 1 ? there : [], page.Elsewhere);
                several += there.Count > 1 ? 1 : 0;
            }
        }

        Assert.True(several > 10, $"{several} listings stand in several editions.");
    }

    /// <summary>Each listing that could be, with its paths in the order of editions.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<string>>> ListingsAsync()
    {
        var places = new List<Func<ReaderPaths, string>>();
        foreach (var slug in await SlugsAsync(db => db.Sections.Select(s => s.Slug)))
        {
            places.Add(p => p.Section(slug));
        }

        foreach (var slug in await SlugsAsync(db => db.Topics.Select(t => t.Slug)))
        {
            places.Add(p => p.Topic(slug));
        }

        foreach (var slug in await SlugsAsync(db => db.Series.Select(s => s.Slug)))
        {
            places.Add(p => p.Series(slug));
        }

        foreach (var slug in await SlugsAsync(db => db.People.Select(p => p.Slug)))
        {
            places.Add(p => p.Person(slug));
        }

        foreach (var slug in await SlugsAsync(db => db.Services.Select(s => s.Slug)))
        {
            places.Add(p => p.Service(slug));
        }

        places.AddRange(
            ArticleFormat
                .All.Where(f => f.ListingSegment is not null)
                .Select(f => (Func<ReaderPaths, string>)(p => p.Listing(f)!))
        );
        var editions = await EditionsAsync();
        return
        [
            .. places.Select(place =>
                (IReadOnlyList<string>)
                    [.. editions.Select(e => SiteAddress.Encoded(place(new ReaderPaths(e, Language.English))))]
            ),
        ];
    }

    /// <summary>Those whose home pages the sitemap names, in its order.</summary>
    private async Task<IReadOnlyList<Language>> EditionsAsync() =>
        [
            .. (await PagesAsync())
                .Select(p => p.Path)
                .TakeWhile(path => path.LastIndexOf('/') == 0)
                .Select(path => path == "/" ? Language.English : Language.Find(path[1..])!),
        ];

    private static bool IsListing(string path) =>
        path.LastIndexOf('/') > 0
        && !StandingPageKinds.All.Any(k => path.EndsWith($"/{k.Key()}", StringComparison.Ordinal));

    private Task<List<string>> SlugsAsync(Func<NewsSite.Data.NewsDb, IQueryable<string>> slugs) =>
        Site.AskAsync(db => slugs(db).OrderBy(s => s).ToListAsync());

    private async Task<IReadOnlyList<(string Path, List<string> Elsewhere)>> PagesAsync()
    {
        using var http = Site.Browser();
        return
        [
            .. XDocument
                .Parse(await http.GetStringAsync("/sitemap-pages.xml"))
                .Descendants(Map + "url")
                .Select(url => (PathOf(url.Element(Map + "loc")!.Value), AlternatesOf(url))),
        ];
    }

    private static List<string> AlternatesOf(XElement url) =>
        [
            .. url.Elements(Xhtml + "link")
                .Where(l => l.Attribute("hreflang")!.Value != "x-default")
                .Select(l => PathOf(l.Attribute("href")!.Value)),
        ];

    private static string PathOf(string address) => new Uri(address).AbsolutePath;
}
