using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using NewsSite.Core.Media;

namespace NewsSite.Media.Pictures;

/// <summary>Reads what photographers and agencies write into a picture: words for editors to take or leave.</summary>
/// <remarks>Source: IPTC Photo Metadata Standard.</remarks>
internal static class PictureSuggestions
{
    private const int Longest = 2000;
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Iptc = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    /// <returns>Null when the file says nothing, or nothing readable.</returns>
    public static MediaSuggestions? Read(Stream picture)
    {
        try
        {
            var found = From(ImageMetadataReader.ReadMetadata(picture));
            return found is { Alt: null, Caption: null, Credit: null } ? null : found;
        }
        catch (Exception e) when (e is ImageProcessingException or IOException or MetadataException)
        {
            return null;
        }
    }

    private static MediaSuggestions From(IReadOnlyList<MetadataExtractor.Directory> all)
    {
        var iptc = all.OfType<IptcDirectory>().FirstOrDefault();
        var exif = all.OfType<ExifIfd0Directory>().FirstOrDefault();
        var xmp = all.OfType<XmpDirectory>().FirstOrDefault();
        return new MediaSuggestions(
            FirstWords(Xmp(xmp, Iptc, "AltTextAccessibility[1]")),
            FirstWords(
                iptc?.GetString(IptcDirectory.TagCaption),
                Xmp(xmp, Dublin, "description[1]"),
                exif?.GetString(ExifDirectoryBase.TagImageDescription)
            ),
            FirstWords(
                iptc?.GetString(IptcDirectory.TagCredit),
                Xmp(xmp, Photoshop, "Credit"),
                iptc?.GetString(IptcDirectory.TagByLine),
                Xmp(xmp, Dublin, "creator[1]"),
                exif?.GetString(ExifDirectoryBase.TagArtist)
            )
        );
    }

    private static string? Xmp(XmpDirectory? xmp, string schema, string property)
    {
        try
        {
            return xmp?.XmpMeta?.GetPropertyString(schema, property);
        }
        catch (XmpCore.XmpException)
        {
            return null;
        }
    }

    private static string? FirstWords(params string?[] texts)
    {
        var text = texts
            .Select(t => t?.Replace("\0", "", StringComparison.Ordinal).Trim())
            .FirstOrDefault(t => t?.Length > 0);
        return text?.Length > Longest ? text[..Longest] : text;
    }
}
