namespace NewsSite.Core.Media;

/// <summary>All that a page has to know of one asset to show it.</summary>
/// <param name="Name">The name articles refer to it by, such as <c>airport-gate</c>.</param>
/// <param name="Address">Immutable site path of the original file.</param>
/// <param name="WidthPixels">After orientation is applied; null for audio.</param>
/// <param name="Renditions">
/// Sorted by format, then width; empty while they are being made. A film's are its other files, and its sound alone with no size.
/// </param>
/// <param name="Transcript">Plain text, a blank line between paragraphs; null when there is none.</param>
/// <param name="DominantColour">As <c>#rrggbb</c>; null when unknown.</param>
public sealed record MediaFacts(
    string Name,
    MediaKind Kind,
    string Address,
    string ContentType,
    long Bytes,
    int? WidthPixels,
    int? HeightPixels,
    TimeSpan? Duration,
    IReadOnlyList<RenditionFacts> Renditions,
    RenditionFacts? Poster,
    IReadOnlyList<TrackFacts> Tracks,
    string? Transcript,
    string? DominantColour
);

/// <summary>One size and format of a picture or film.</summary>
public sealed record RenditionFacts(string Address, string ContentType, int WidthPixels, int HeightPixels, long Bytes);

/// <summary>One WebVTT file of a video.</summary>
/// <param name="Label">The language's own name, as a player's menu shows it.</param>
public sealed record TrackFacts(string Address, string Language, string Label, bool IsChapters = false);
