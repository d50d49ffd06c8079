using Markdig.Syntax;
using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Watch;

/// <summary>All that one film or recording on a page is made of.</summary>
/// <param name="Facts">Null while there is no file that readers may have.</param>
/// <param name="Transcript">The file's own.</param>
/// <param name="TypedTranscript">The block whose content it is, which goes before the file's own.</param>
/// <param name="Source">The block it was written as; null for a lead film.</param>
internal sealed record WatchParts(
    MediaKind Kind,
    MediaFacts? Facts,
    LeafBlock? Title,
    LeafBlock? Caption,
    string? Credit,
    TimeSpan? Duration,
    string? Transcript,
    ConstructBlock? TypedTranscript,
    Block? Source
)
{
    /// <summary>Since when readers cannot have it any more; null when that is not known.</summary>
    public DateOnly? GoneOn { get; init; }

    /// <summary>Of one that is gone.</summary>
    public RenditionFacts? Poster { get; init; }
    public bool IsVideo => Kind == MediaKind.Video;
}
