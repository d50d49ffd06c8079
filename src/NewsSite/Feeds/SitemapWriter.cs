using System.Globalization;
using System.Xml;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>Writes a list of pages for search engines.</summary>
/// <remarks>Source: sitemaps.org protocol 0.90, and Google's image 1.1 and video 1.1 extensions.</remarks>
internal sealed class SitemapWriter(SiteAddress address, Language usual)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string Video = "http://www.google.com/schemas/sitemap-video/1.1";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int LongestTitle = 100;
    private const int LongestDescription = 300;

    public byte[] Write(IEnumerable<SitemapUrl> urls) =>
        XmlPage.Write(xml =>
        {
            xml.WriteStartElement("urlset", Space);
            xml.WriteAttributeString("xmlns", "image", null, Image);
            xml.WriteAttributeString("xmlns", "video", null, Video);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var url in urls)
            {
                Write(xml, url);
            }
        });

    /// <param name="paths">Site paths of the files.</param>
    public byte[] WriteIndex(IEnumerable<string> paths) =>
        XmlPage.Write(xml =>
        {
            xml.WriteStartElement("sitemapindex", Space);
            foreach (var path in paths)
            {
                xml.WriteStartElement("sitemap", Space);
                xml.WriteElementString("loc", Space, address.Of(path));
                xml.WriteEndElement();
            }
        });

    private void Write(XmlWriter xml, SitemapUrl url)
    {
        xml.WriteStartElement("url", Space);
        xml.WriteElementString("loc", Space, address.Of(url.Path));
        if (url.ChangedAt is { } at)
        {
            xml.WriteElementString("lastmod", Space, FeedMoment.Of(at));
        }

        foreach (var (tag, path) in Hreflang.Of(url.Translations, usual))
        {
            WriteAlternate(xml, tag, path);
        }

        foreach (var picture in url.Pictures.Take(SitemapUrl.MostPictures))
        {
            xml.WriteStartElement("image", Image);
            xml.WriteElementString("loc", Image, address.Of(picture));
            xml.WriteEndElement();
        }

        foreach (var film in url.Films.Take(SitemapUrl.MostFilms))
        {
            Write(xml, film);
        }

        xml.WriteEndElement();
    }

    private void WriteAlternate(XmlWriter xml, string tag, string path)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", tag);
        xml.WriteAttributeString("href", address.Of(path));
        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, SitemapFilm film)
    {
        xml.WriteStartElement("video", Video);
        xml.WriteElementString("thumbnail_loc", Video, address.Of(film.Poster));
        xml.Element("title", Cut(film.Title, LongestTitle), Video);
        xml.Element("description", Cut(film.Description, LongestDescription), Video);
        xml.WriteElementString("content_loc", Video, address.Of(film.Address));
        if (film.Duration is { TotalSeconds: >= 1 } duration)
        {
            var seconds = (int)Math.Round(duration.TotalSeconds);
            xml.WriteElementString("duration", Video, seconds.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteElementString("publication_date", Video, FeedMoment.Of(film.PublishedAt));
        xml.WriteEndElement();
    }

    private static string Cut(string words, int longest) =>
        words.Length <= longest ? words : words[..longest].TrimEnd() + "…";
}
