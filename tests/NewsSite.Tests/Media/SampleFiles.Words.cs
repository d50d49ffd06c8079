using System.Buffers.Binary;

namespace NewsSite.Tests.Media;

internal static partial class SampleFiles
{
    /// <summary>A JPEG that says, as an agency writes it, what it shows and whose it is.</summary>
    public static byte[] JpegWithWords(string alt, string caption, string credit)
    {
        var xmp = $"""
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
              xmlns:iptc="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="{credit}">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description>
            <iptc:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">{alt}</rdf:li></rdf:Alt></iptc:AltTextAccessibility>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        byte[] payload = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Text(xmp)];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(payload.Length + 2));
        var jpeg = Read("located.jpg");
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. payload, .. jpeg[2..]];
    }
}
