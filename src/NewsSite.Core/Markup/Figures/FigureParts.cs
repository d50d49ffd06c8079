using Markdig.Syntax;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Figures;

/// <summary>All that one picture on a page is made of.</summary>
/// <param name="Sensitive">What a reader is told before it is shown; null shows it at once.</param>
/// <param name="Source">The block it was written as; null for a lead picture.</param>
internal sealed record FigureParts(
    MediaFacts Facts,
    string Alt,
    LeafBlock? Caption,
    string? Credit,
    bool IsFilePhoto,
    FigurePlace Place,
    Block? Source,
    string? Sensitive = null
);
