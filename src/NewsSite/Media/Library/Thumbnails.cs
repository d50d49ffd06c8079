using NewsSite.Core.Media;

namespace NewsSite.Media.Library;

internal static class Thumbnails
{
    private const int LargeWidth = 1200;

    /// <returns>Address of the smallest rendition, else of the picture itself; null for no picture.</returns>
    public static string? Of(MediaAsset? picture) =>
        picture is { Kind: MediaKind.Picture } ? Address(picture, WebP(picture).MinBy(r => r.WidthPixels)) : null;

    /// <returns>Address of a rendition to look at closely, else of the picture itself.</returns>
    public static string Large(MediaAsset picture) =>
        Address(picture, WebP(picture).Where(r => r.WidthPixels <= LargeWidth).MaxBy(r => r.WidthPixels));

    private static IEnumerable<Rendition> WebP(MediaAsset picture) =>
        picture.RenditionFiles.Where(r => !r.IsCrop && r.ContentType == "image/webp");

    private static string Address(MediaAsset picture, Rendition? rendition) =>
        rendition is null
            ? MediaAddress.Of(picture.Hash, picture.Name, picture.ContentType)
            : MediaAddress.Of(rendition.Hash, picture.Name, rendition.ContentType);
}
