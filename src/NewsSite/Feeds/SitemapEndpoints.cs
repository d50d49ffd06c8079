using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>What there is to read, for search engines.</summary>
/// <remarks>Source: sitemaps.org protocol 0.90, and the news extension 0.9.</remarks>
public sealed class SitemapEndpoints(
    ReadSitemap read,
    ReadSitemapPages readPages,
    SiteAddress address,
    IOptions<NewsroomOptions> options,
    TimeProvider clock
)
{
    private const string ContentType = "application/xml; charset=utf-8";
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly TimeSpan NewsLasts = TimeSpan.FromHours(48);

    /// <summary>The files there are. None of them is empty, which the protocol does not allow.</summary>
    public async Task<IResult> IndexAsync(CancellationToken cancel)
    {
        var parts = await read.PartsAsync(cancel);
        var pages = await readPages.CountPartsAsync(cancel);
        var hasNews = await LatestNews().AnyAsync(cancel);
        return Xml(
            Writer.WriteIndex([
                .. Enumerable
                    .Range(1, pages)
                    .Select(part => part == 1 ? "/sitemap-pages.xml" : PathOf($"pages-{part}")),
                .. hasNews ? (string[])["/sitemap-news.xml"] : [],
                .. parts.Select(part => PathOf($"{part}")),
            ])
        );
    }

    /// <param name="part">From 1.</param>
    public async Task<IResult> PagesAsync(int part, CancellationToken cancel) =>
        await readPages.ExecuteAsync(part, cancel) is { Count: > 0 } pages
            ? Xml(Writer.Write(pages))
            : Results.NotFound();

    /// <param name="part">From 1.</param>
    public async Task<IResult> PartAsync(int part, CancellationToken cancel) =>
        part >= 1 && await read.StoriesAsync(part, cancel) is { Count: > 0 } stories
            ? Xml(Writer.Write(stories))
            : Results.NotFound();

    public async Task<IResult> NewsAsync(CancellationToken cancel)
    {
        var stories = await LatestNews().ToListAsync(cancel);
        return Xml(
            XmlPage.Write(xml =>
            {
                xml.WriteStartElement("urlset", Space);
                xml.WriteAttributeString("xmlns", "news", null, News);
                foreach (var story in stories)
                {
                    WriteNews(xml, story);
                }
            })
        );
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

            {(options.Value.RefusesAiCrawlers ? AiCrawlers.Refusal : "")}
            """.TrimEnd() + "\n"
        );

    private SitemapWriter Writer => new(address, options.Value.DefaultLanguage);

    private IQueryable<PublishedArticle> LatestNews() => read.NewsSince(clock.GetUtcNow().UtcDateTime - NewsLasts);

    private void WriteNews(XmlWriter xml, PublishedArticle story)
    {
        xml.WriteStartElement("url", Space);
        xml.WriteElementString("loc", Space, address.Of(story.Path));
        xml.WriteStartElement("news", News);
        xml.WriteStartElement("publication", News);
        xml.Element("name", options.Value.NameIn(Language.Find(story.Language)!), News);
        xml.WriteElementString("language", News, story.Language);
        xml.WriteEndElement();
        xml.WriteElementString("publication_date", News, FeedMoment.Of(story.PublishedAt));
        xml.Element("title", story.Headline, News);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string PathOf(FormattableString part) =>
        $"/sitemap-{part.ToString(CultureInfo.InvariantCulture)}.xml";

    private static IResult Xml(byte[] page) => Results.Bytes(page, ContentType);
}
