using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>What there is to read, for search engines.</summary>
/// <remarks>Source: sitemaps.org protocol 0.90, and the news extension 0.9.</remarks>
public sealed class SitemapEndpoints(
    NewsDb db,
    SiteAddress address,
    IOptions<NewsroomOptions> options,
    TimeProvider clock
)
{
    private const string ContentType = "application/xml; charset=utf-8";
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Well under the 50,000 a file may hold; a part is a range of numbers, so it costs one walk of an index.</summary>
    private const int PerPart = 10_000;
    private const int MostNews = 1000;
    private static readonly TimeSpan NewsLasts = TimeSpan.FromHours(48);

    /// <summary>Everything in one file, or the list of parts when there is too much.</summary>
    public async Task<IResult> RootAsync(CancellationToken cancel)
    {
        var parts = await PartsAsync(cancel);
        return parts > 1 ? Index(parts) : await WholeAsync(parts, cancel);
    }

    /// <param name="part">From 1; the pages that list stories are in the first.</param>
    public async Task<IResult> PartAsync(int part, CancellationToken cancel) =>
        part < 1 || part > await PartsAsync(cancel) ? Results.NotFound() : await WholeAsync(part, cancel);

    public async Task<IResult> NewsAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - NewsLasts;
        var stories = await db
            .PublishedArticles.AsNoTracking()
            .Where(s => s.PublishedAt >= since)
            .NewestFirst()
            .Take(MostNews)
            .ToListAsync(cancel);
        return Xml(xml =>
        {
            xml.WriteStartElement("urlset", Space);
            xml.WriteAttributeString("xmlns", "news", null, News);
            foreach (var story in stories)
            {
                WriteNews(xml, story);
            }
        });
    }

    public IResult Robots() =>
        Results.Text(
            $"""
            User-agent: *
            Disallow: /desk
            Disallow: /admin
            Disallow: /account
            Disallow: /*/search

            Sitemap: {address.Of("/sitemap.xml")}
            Sitemap: {address.Of("/sitemap-news.xml")}

            {(options.Value.RefusesAiCrawlers ? AiCrawlers.Refusal : "")}
            """.TrimEnd() + "\n"
        );

    private async Task<int> PartsAsync(CancellationToken cancel) =>
        (int)((await db.PublishedArticles.MaxAsync(s => (long?)s.Id, cancel) ?? 0) + PerPart - 1) / PerPart;

    private IResult Index(int parts) =>
        Xml(xml =>
        {
            xml.WriteStartElement("sitemapindex", Space);
            for (var part = 1; part <= parts; part++)
            {
                xml.WriteStartElement("sitemap", Space);
                xml.WriteElementString(
                    "loc",
                    Space,
                    address.Of(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{part}.xml"))
                );
                xml.WriteEndElement();
            }
        });

    private async Task<IResult> WholeAsync(int part, CancellationToken cancel)
    {
        var before = (long)Math.Max(0, part - 1) * PerPart;
        var stories = await db
            .PublishedArticles.AsNoTracking()
            .Where(s => s.Id > before && s.Id <= before + PerPart)
            .OrderBy(s => s.Id)
            .Take(PerPart)
            .Select(s => new
            {
                s.Language,
                s.Slug,
                At = s.UpdatedAt ?? s.PublishedAt,
            })
            .ToListAsync(cancel);
        var pages = part <= 1 ? await PagesAsync(cancel) : [];
        return Xml(xml =>
        {
            xml.WriteStartElement("urlset", Space);
            pages.ForEach(path => WriteUrl(xml, path, null));
            stories.ForEach(s => WriteUrl(xml, $"/{s.Language}/stories/{s.Slug}", s.At));
        });
    }

    /// <summary>Home and sections of every edition that has stories there.</summary>
    private async Task<List<string>> PagesAsync(CancellationToken cancel)
    {
        var used = await db
            .PublishedArticles.Select(s => new { s.Language, s.SectionId })
            .Distinct()
            .OrderBy(s => s.Language)
            .Take(PerPart)
            .ToListAsync(cancel);
        var slugs = await db
            .Sections.OrderBy(s => s.Order)
            .Take(PerPart)
            .ToDictionaryAsync(s => s.Id, s => s.Slug, cancel);
        var usual = options.Value.DefaultLanguage;
        return
        [
            .. options.Value.Languages.SelectMany(e =>
            {
                var paths = new ReaderPaths(e, usual);
                var sections = used.Where(u => u.Language == e.Tag).Select(u => paths.Section(slugs[u.SectionId]));
                return sections.Prepend(paths.Home);
            }),
        ];
    }

    private void WriteUrl(XmlWriter xml, string path, DateTime? changedAt)
    {
        xml.WriteStartElement("url", Space);
        xml.WriteElementString("loc", Space, address.Of(path));
        if (changedAt is { } at)
        {
            xml.WriteElementString("lastmod", Space, Moment(at));
        }

        xml.WriteEndElement();
    }

    private void WriteNews(XmlWriter xml, PublishedArticle story)
    {
        xml.WriteStartElement("url", Space);
        xml.WriteElementString("loc", Space, address.Of(story.Path));
        xml.WriteStartElement("news", News);
        xml.WriteStartElement("publication", News);
        xml.Element("name", options.Value.NameIn(Language.Find(story.Language)!), News);
        xml.WriteElementString("language", News, story.Language);
        xml.WriteEndElement();
        xml.WriteElementString("publication_date", News, Moment(story.PublishedAt));
        xml.Element("title", story.Headline, News);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static IResult Xml(Action<XmlWriter> write) => Results.Bytes(XmlPage.Write(write), ContentType);
}
