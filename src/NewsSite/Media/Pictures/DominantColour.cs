using NewsSite.Media.Pictures.Vips;

namespace NewsSite.Media.Pictures;

/// <summary>The colour that fills most of a picture, to stand in its place until it has loaded.</summary>
internal static class DominantColour
{
    private const int SampleWidth = 32;

    public static string Of(VipsImage image)
    {
        using var flat = image.Flatten();
        using var small = flat.Shrink(SampleWidth, SampleWidth);
        var most = Pixels(small).GroupBy(c => (c.R >> 5, c.G >> 5, c.B >> 5)).MaxBy(group => group.Count())!;
        return $"#{Mean(most.Select(c => c.R)):x2}{Mean(most.Select(c => c.G)):x2}{Mean(most.Select(c => c.B)):x2}";
    }

    private static IEnumerable<(byte R, byte G, byte B)> Pixels(VipsImage image)
    {
        var (pixels, bands) = (image.Pixels(), image.Bands);
        for (var at = 0; at + bands <= pixels.Length; at += bands)
        {
            yield return bands < 3
                ? (pixels[at], pixels[at], pixels[at])
                : (pixels[at], pixels[at + 1], pixels[at + 2]);
        }
    }

    private static int Mean(IEnumerable<byte> parts) => (int)Math.Round(parts.Average(p => (double)p));
}
