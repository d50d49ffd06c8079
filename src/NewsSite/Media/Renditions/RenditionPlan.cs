using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;

namespace NewsSite.Media.Renditions;

/// <summary>What a picture should have, and what of it is there.</summary>
public static class RenditionPlan
{
    private static readonly string[] First = ["image/jpeg", "image/webp"];
    private const string Later = "image/avif";

    /// <summary>How many files a picture has when all are made, its crops among them.</summary>
    public static int CountFor(MediaAsset picture) =>
        (WidthsOf(picture).Count * (First.Length + 1)) + PictureCrops.PlannedFor(picture).Count;

    public static IReadOnlyList<int> WidthsOf(MediaAsset picture) => RenditionWidths.For(picture.WidthPixels ?? 1);

    /// <returns>Content types of which a width is missing: JPEG and WebP before AVIF, which takes longest.</returns>
    public static IReadOnlyList<string> NextTypes(MediaAsset picture) =>
        First.Where(type => IsMissing(picture, type)).ToList() is { Count: > 0 } types ? types
        : IsMissing(picture, Later) ? [Later]
        : [];

    public static bool Has(MediaAsset picture, string contentType, int width) =>
        picture.RenditionFiles.Exists(r => !r.IsCrop && r.ContentType == contentType && r.WidthPixels == width);

    private static bool IsMissing(MediaAsset picture, string type) =>
        WidthsOf(picture).Any(width => !Has(picture, type, width));
}
