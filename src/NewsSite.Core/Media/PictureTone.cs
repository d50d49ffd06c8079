using System.Globalization;

namespace NewsSite.Core.Media;

/// <summary>The colour a photo's place has until the photo is there, as the name of one of 64 classes of the stylesheet.</summary>
/// <remarks>A class, since the site's policy allows no style in the markup.</remarks>
public static class PictureTone
{
    private const int Steps = 4;

    /// <returns>Such as <c>tone-201</c>; null for what may be see-through, and where the colour is not known.</returns>
    public static string? ClassOf(MediaFacts facts) =>
        facts is { ContentType: "image/jpeg", DominantColour: ['#', .. { Length: 6 } hex] }
        && int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var colour)
            ? string.Create(CultureInfo.InvariantCulture, $"tone-{Step(colour >> 16)}{Step(colour >> 8)}{Step(colour)}")
            : null;

    private static int Step(int channel) => (channel & 0xFF) * Steps / 256;
}
