namespace NewsSite.Core.Media.Pictures;

/// <summary>How a picture becomes a social card: scaled to a size, then cut out around the point that matters.</summary>
public sealed record SocialCard(int ScaledWidth, int ScaledHeight, int Left, int Top, int Width, int Height)
{
    public const int FullWidth = 1200;
    public const int FullHeight = 630;

    /// <param name="focalX">From 0 (left) to 1; it lies as near the middle of the card as the picture allows.</param>
    /// <returns>A card of 1200 × 630, or the largest of that shape in a smaller picture: nothing is enlarged.</returns>
    public static SocialCard Plan(int pictureWidth, int pictureHeight, double focalX, double focalY)
    {
        var cover = Math.Max((double)FullWidth / pictureWidth, (double)FullHeight / pictureHeight);
        var scale = Math.Min(1, cover);
        var scaledWidth = Math.Max(1, (int)Math.Round(pictureWidth * scale));
        var scaledHeight = Math.Max(1, (int)Math.Round(pictureHeight * scale));
        var width = Part(scaledWidth, FullWidth, cover);
        var height = Part(scaledHeight, FullHeight, cover);
        return new SocialCard(
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
