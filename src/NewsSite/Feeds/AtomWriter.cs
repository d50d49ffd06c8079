using System.Xml;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>Writes a feed as Atom.</summary>
/// <remarks>Source: RFC 4287.</remarks>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed) =>
        XmlPage.Write(xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            xml.Element("id", feed.OwnAddress, Atom);
            xml.Element("title", feed.Title, Atom);
            xml.Element("subtitle", feed.Description, Atom);
            xml.Element("updated", FeedMoment.Of(feed.Items.Select(i => i.ChangedAt).DefaultIfEmpty().Max()), Atom);
            Link(xml, "self", FeedFile.Atom.MediaType, feed.OwnAddress);
            Link(xml, "alternate", "text/html", feed.Address);
            if (feed.Hub is { } hub)
            {
                Link(xml, "hub", null, hub);
            }

            // Entries without a writer are the paper's own.
            Author(xml, feed.Title);
            foreach (var item in feed.Items)
            {
                WriteEntry(xml, item);
            }
        });

    private static void WriteEntry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Atom);
        xml.Element("id", $"urn:uuid:{item.Id}", Atom);
        xml.Element("title", item.Title, Atom);
        Link(xml, "alternate", "text/html", item.Address);
        xml.Element("published", FeedMoment.Of(item.PublishedAt), Atom);
        xml.Element("updated", FeedMoment.Of(item.ChangedAt), Atom);
        foreach (var creator in item.Creators)
        {
            Author(xml, creator);
        }

        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category", Atom);
            xml.Attribute("term", category);
            xml.WriteEndElement();
        }

        xml.Element("summary", item.Description, Atom);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.Words(item.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.Element("name", name, Atom);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string? mediaType, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (mediaType is not null)
        {
            xml.WriteAttributeString("type", mediaType);
        }

        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
