using System.Text;
using System.Xml;

namespace NewsSite.Feeds;

/// <summary>Writes XML for machines, whatever the words in it hold.</summary>
internal static class XmlPage
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        CloseOutput = false,
    };

    /// <param name="write">Elements left open are closed.</param>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    /// <summary>Writes nothing for empty words.</summary>
    public static void Element(this XmlWriter xml, string name, string words, string? space = null)
    {
        if (words.Length > 0)
        {
            xml.WriteElementString(name, space, Clean(words));
        }
    }

    /// <summary>Writes text into the element that is open.</summary>
    public static void Words(this XmlWriter xml, string words) => xml.WriteString(Clean(words));

    public static void Attribute(this XmlWriter xml, string name, string words) =>
        xml.WriteAttributeString(name, Clean(words));

    /// <summary>XML 1.0 has no way to write control characters, and half a surrogate pair is no character.</summary>
    private static string Clean(string words) =>
        words.All(c => XmlConvert.IsXmlChar(c))
            ? words
            : string.Concat(
                words
                    .EnumerateRunes()
                    .Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value))
                    .Select(r => r.ToString())
            );
}
