namespace NewsSite.Core.Media.Pictures;

/// <summary>How a picture gets another shape: scaled to a size, then cut out around the point that matters.</summary>
public sealed record PictureCrop(int ScaledWidth, int ScaledHeight, int Left, int Top, int Width, int Height)
{
    /// <param name="focalX">From 0 (left) to 1; it lies as near the middle of the crop as the picture allows.</param>
    /// <returns>A crop of the shape's full size, or the largest of that shape in a smaller picture: nothing is enlarged.</returns>
    public static PictureCrop Plan(CropShape shape, int pictureWidth, int pictureHeight, double focalX, double focalY)
    {
        var cover = Math.Max((double)shape.Width / pictureWidth, (double)shape.Height / pictureHeight);
        var scale = Math.Min(1, cover);
        var scaledWidth = Math.Max(1, (int)Math.Round(pictureWidth * scale));
        var scaledHeight = Math.Max(1, (int)Math.Round(pictureHeight * scale));
        var width = Part(scaledWidth, shape.Width, cover);
        var height = Part(scaledHeight, shape.Height, cover);
        return new PictureCrop(
            scaledWidth,
            scaledHeight,
            Start(scaledWidth, width, focalX),
            Start(scaledHeight, height, focalY),
            width,
            height
        );
    }

    private static int Part(int scaled, int full, double cover) =>
        Math.Clamp((int)(full / Math.Max(1, cover)), 1, scaled);

    private static int Start(int whole, int part, double focal) =>
        (int)Math.Clamp((whole * focal) - (part / 2.0), 0, Math.Max(0, whole - part));
}
