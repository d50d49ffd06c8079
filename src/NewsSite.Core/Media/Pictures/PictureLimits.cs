using NewsSite.Core.Shared;

namespace NewsSite.Core.Media.Pictures;

/// <summary>How much picture the newsroom takes in, checked before anything is decoded.</summary>
public static class PictureLimits
{
    public const long MaxBytes = 40L * 1024 * 1024;
    public const long MaxPixels = 50_000_000;
    public const int MaxFrames = 500;
    private const long MaxPixelsOfAllFrames = 1_000_000_000;

    /// <param name="header">As <see cref="PictureHeader.Read"/> gave it; null when it could not be read.</param>
    /// <returns>Null when the picture may be decoded.</returns>
    public static Problem? Check(string fileName, long bytes, PictureHeader? header)
    {
        if (bytes > MaxBytes)
        {
            return TooLarge(fileName);
        }

        if (header is null)
        {
            return new Problem(
                "media.broken",
                $"{fileName}: the picture is damaged or cut short. Export it again and try once more.",
                "File"
            );
        }

        if (header.Pixels > MaxPixels)
        {
            return new Problem(
                "media.too-many-pixels",
                $"{fileName}: {header.Width} × {header.Height} is {header.Pixels / 1e6:0.#} megapixels. Make it smaller; 50 megapixels is the most.",
                "File"
            );
        }

        return header.Frames > MaxFrames || header.Pixels * header.Frames > MaxPixelsOfAllFrames
            ? new Problem(
                "media.too-many-frames",
                $"{fileName}: an animation of {header.Frames} pictures is too long. Upload it as MP4 or WebM.",
                "File"
            )
            : null;
    }

    public static Problem TooLarge(string fileName) =>
        new(
            "media.too-large",
            $"{fileName}: pictures may have 40 MB at most. Save it smaller or with more compression.",
            "File"
        );
}
