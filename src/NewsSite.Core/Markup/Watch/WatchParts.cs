using Markdig.Syntax;
using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Watch;

/// <summary>All that one film or recording on a page is made of.</summary>
/// <param name="Facts">Null while there is no file.</param>
/// <param name="TypedTranscript">The block whose content it is; null when the file's own serves.</param>
/// <param name="Source">The block it was written as; null for a lead film.</param>
internal sealed record WatchParts(
    MediaKind Kind,
    MediaFacts? Facts,
    LeafBlock? Title,
    LeafBlock? Caption,
    string? Credit,
    TimeSpan? Duration,
    ConstructBlock? TypedTranscript,
    Block? Source
)
{
    public bool IsVideo => Kind == MediaKind.Video;
}
