using System.Globalization;
using NewsSite.Core.Media;

namespace NewsSite.Stories;

/// <summary>A picture beside the headline that already says what it is about.</summary>
public sealed record PictureView(MediaFacts Facts, string Sizes, bool IsFetchedFirst)
{
    private const int FallbackWidth = 800;
    private static readonly string[] ModernTypes = ["image/avif", "image/webp"];

    /// <summary>Modern formats, best first, each with its files.</summary>
    public IEnumerable<(string Type, string SourceSet)> Sources =>
        ModernTypes
            .Select(t => (t, SourceSet(Facts.Renditions.Where(r => r.ContentType == t))))
            .Where(s => s.Item2.Length > 0);

    public string Address =>
        (Plain.LastOrDefault(r => r.WidthPixels <= FallbackWidth) ?? Plain.FirstOrDefault())?.Address ?? Facts.Address;

    public string? PlainSourceSet => SourceSet(Plain) is { Length: > 0 } set ? set : null;

    private IEnumerable<RenditionFacts> Plain =>
        Facts.Renditions.Where(r => !ModernTypes.Contains(r.ContentType)).OrderBy(r => r.WidthPixels);

    private static string SourceSet(IEnumerable<RenditionFacts> files) =>
        string.Join(
            ", ",
            files
                .OrderBy(f => f.WidthPixels)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Address} {f.WidthPixels}w"))
        );
}
