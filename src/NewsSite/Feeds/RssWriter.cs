using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>Writes a feed as RSS.</summary>
/// <remarks>Source: RSS 2.0.11, with the content, dc, atom and media modules.</remarks>
internal static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Media = "http://search.yahoo.com/mrss/";

    /// <summary>Feed readers take a description for HTML, and ours are plain words.</summary>
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static byte[] Write(Feed feed) =>
        XmlPage.Write(xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "dc", null, Dublin);
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteAttributeString("xmlns", "media", null, Media);
            xml.WriteStartElement("channel");
            WriteChannel(xml, feed);
            foreach (var item in feed.Items)
            {
                WriteItem(xml, item);
            }
        });

    private static void WriteChannel(XmlWriter xml, Feed feed)
    {
        xml.Element("title", feed.Title);
        xml.Element("link", feed.Address);
        xml.Element("description", Html.Encode(feed.Description));
        xml.Element("language", feed.Language);
        if (feed.Items.Count > 0)
        {
            xml.Element("lastBuildDate", Moment(feed.Items.Max(i => i.ChangedAt)));
        }

        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("href", feed.OwnAddress);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", FeedFile.Rss.MediaType);
        xml.WriteEndElement();
        if (feed.Hub is { } hub)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("href", hub);
            xml.WriteAttributeString("rel", "hub");
            xml.WriteEndElement();
        }
    }

    private static void WriteItem(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Element("title", item.Title);
        xml.Element("link", item.Address);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString($"urn:uuid:{item.Id}");
        xml.WriteEndElement();
        xml.Element("pubDate", Moment(item.PublishedAt));
        xml.Element("description", Html.Encode(item.Description));
        foreach (var creator in item.Creators)
        {
            xml.Element("creator", creator, Dublin);
        }

        foreach (var category in item.Categories)
        {
            xml.Element("category", category);
        }

        WritePicture(xml, item.Picture);
        xml.Element("encoded", item.Html, Content);
        xml.WriteEndElement();
    }

    private static void WritePicture(XmlWriter xml, FeedPicture? picture)
    {
        if (picture is null)
        {
            return;
        }

        xml.WriteStartElement("content", Media);
        xml.WriteAttributeString("url", picture.Address);
        xml.WriteAttributeString("medium", "image");
        xml.WriteAttributeString("type", picture.ContentType);
        if (picture is { WidthPixels: { } width, HeightPixels: { } height })
        {
            xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("height", height.ToString(CultureInfo.InvariantCulture));
        }

        xml.Element("description", picture.Alt, Media);
        xml.Element("credit", picture.Credit, Media);
        xml.WriteEndElement();
    }

    private static string Moment(DateTime at) => at.ToString("R", CultureInfo.InvariantCulture);
}
