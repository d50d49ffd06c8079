using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Watch;

/// <summary>A video or recording. Its argument names the asset; its content is a transcript typed in place.</summary>
internal sealed class WatchBlock(BlockParser parser, MediaKind media) : ConstructBlock(parser)
{
    public MediaKind Media => media;
    public FieldBlock? Title { get; set; }
    public FieldBlock? Caption { get; set; }
    public string? Credit { get; set; }
    public TimeSpan? TypedDuration { get; set; }

    /// <summary>Since when readers cannot have it any more; null while they can.</summary>
    public DateOnly? GoneOn { get; set; }
}
