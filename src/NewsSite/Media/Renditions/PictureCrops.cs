using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;

namespace NewsSite.Media.Renditions;

/// <summary>Which crops a picture should have, and which file shows it in which shape.</summary>
/// <remarks>
/// A crop is known by its size, which follows from the picture's: no two shapes have the same, except in pictures of a
/// few pixels, where one file serves for both.
/// </remarks>
public static class PictureCrops
{
    private const string Type = "image/jpeg";

    /// <summary>A side of a size that was rounded may be a pixel off.</summary>
    private const int Rounding = 1;

    /// <summary>The crops to make. A picture that has a shape already is not made twice: it is shown whole.</summary>
    public static IReadOnlyList<PictureCrop> PlannedFor(MediaAsset picture) =>
        picture.Kind == MediaKind.Picture
            ? [.. CropShape.All.Select(s => Plan(picture, s)).Where(crop => !IsWhole(crop, picture)).Distinct()]
            : [];

    public static IReadOnlyList<PictureCrop> MissingOf(MediaAsset picture) =>
        [.. PlannedFor(picture).Where(crop => Find(picture.RenditionFiles, crop) is null)];

    /// <returns>The file that shows the picture in that shape; null until it is made.</returns>
    public static Rendition? Find(MediaAsset picture, CropShape shape) =>
        picture.Kind == MediaKind.Picture ? Find(picture.RenditionFiles, Plan(picture, shape)) : null;

    private static Rendition? Find(List<Rendition> files, PictureCrop crop) =>
        files.Where(f => f.ContentType == Type && IsLike(f, crop)).OrderByDescending(f => f.IsCrop).FirstOrDefault();

    private static bool IsLike(Rendition file, PictureCrop crop) =>
        file.WidthPixels == crop.Width && Math.Abs(file.HeightPixels - crop.Height) <= (file.IsCrop ? 0 : Rounding);

    /// <summary>Whether one of the page's sizes is the crop already; its bytes may be the same, and a file has one row.</summary>
    private static bool IsWhole(PictureCrop crop, MediaAsset picture)
    {
        var (width, height) = SizeOf(picture);
        return RenditionPlan.WidthsOf(picture).Contains(crop.Width)
            && Math.Abs(((double)height * crop.Width / width) - crop.Height) <= Rounding;
    }

    private static PictureCrop Plan(MediaAsset picture, CropShape shape)
    {
        var (width, height) = SizeOf(picture);
        return PictureCrop.Plan(shape, width, height, picture.FocalX, picture.FocalY);
    }

    private static (int Width, int Height) SizeOf(MediaAsset picture) =>
        (picture.WidthPixels ?? 1, picture.HeightPixels ?? 1);
}
