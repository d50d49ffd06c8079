using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Asides;

/// <summary>Background beside the story.</summary>
internal sealed class AsideBlock(BlockParser parser) : ConstructBlock(parser)
{
    public FieldBlock? Title { get; set; }

    /// <summary>Heading level of the title, given by its place in the story.</summary>
    public int TitleLevel { get; set; }
}
