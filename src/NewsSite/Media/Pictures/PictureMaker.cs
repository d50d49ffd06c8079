using NewsSite.Core.Media.Pictures;
using NewsSite.Media.Pictures.Vips;

namespace NewsSite.Media.Pictures;

/// <summary>Does a picture job inside the worker: decodes once, then makes each size from the next larger one.</summary>
internal static class PictureMaker
{
    private const int LookWidth = 64;

    private sealed record Format(
        string Name,
        string Saver,
        string Extension,
        string ContentType,
        FormattableString Options
    );

    /// <remarks>
    /// AVIF at a higher effort takes five times as long for a few percent. Quality was chosen so that a format is
    /// never larger than the one it stands in for.
    /// </remarks>
    private static readonly Format[] Formats =
    [
        new("jpeg", "jpegsave", ".jpg", "image/jpeg", $"Q=80,interlace=true,optimize-coding=true"),
        new("webp", "webpsave", ".webp", "image/webp", $"Q=75,effort=4"),
        new("avif", "heifsave", ".avif", "image/avif", $"Q=45,compression=av1,effort=2"),
    ];

    /// <returns>The dominant colour.</returns>
    /// <exception cref="VipsError">The picture is broken or cut short.</exception>
    public static string Make(PictureOrder order, Action<MadePicture> tell)
    {
        if (order.Widths is not { Count: > 0 } widths)
        {
            using var look = VipsImage.Decode(order.Source, LookWidth);
            return DominantColour.Of(look);
        }

        var image = VipsImage.Decode(order.Source, widths.Max());
        try
        {
            foreach (var crop in order.Crops ?? [])
            {
                MakeCrop(order, crop, image, tell);
            }

            var colour = DominantColour.Of(image);
            foreach (var width in widths.OrderDescending())
            {
                image = Replace(image, image.Shrink(width));
                SaveAll(order, image, tell);
            }

            return colour;
        }
        finally
        {
            image.Dispose();
        }
    }

    private static VipsImage Replace(VipsImage old, VipsImage next)
    {
        old.Dispose();
        return next;
    }

    private static void SaveAll(PictureOrder order, VipsImage image, Action<MadePicture> tell)
    {
        foreach (var format in Formats.Where(f => order.Formats?.Contains(f.Name) == true))
        {
            tell(Save(image, format, Path.Combine(order.OutputFolder, $"{image.Width}{format.Extension}")));
        }
    }

    private static void MakeCrop(PictureOrder order, PictureCrop crop, VipsImage image, Action<MadePicture> tell)
    {
        // The file is opened again only where the largest rendition is smaller than the crop needs.
        using var scaled =
            image.Width >= crop.ScaledWidth && image.Height >= crop.ScaledHeight
                ? image.Shrink(crop.ScaledWidth, crop.ScaledHeight)
                : VipsImage.Decode(order.Source, crop.ScaledWidth, crop.ScaledHeight);
        using var cut = scaled.Crop(crop.Left, crop.Top, crop.Width, crop.Height);
        var path = Path.Combine(order.OutputFolder, $"{crop.Width}x{crop.Height}.jpg");
        tell(Save(cut, Formats[0], path) with { IsCrop = true });
    }

    private static MadePicture Save(VipsImage image, Format format, string path)
    {
        using var flat = format.Name == "jpeg" ? image.Flatten() : null;
        (flat ?? image).Save(format.Saver, path, format.Options);
        return new MadePicture(path, format.ContentType, image.Width, image.Height, false);
    }
}
