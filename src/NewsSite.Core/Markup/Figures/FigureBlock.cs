using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Figures;

/// <summary>A picture with its words. Its <see cref="ConstructBlock.Argument"/> names the asset.</summary>
internal sealed class FigureBlock(BlockParser parser) : ConstructBlock(parser)
{
    public string? Alt { get; set; }
    public bool IsDecorative { get; set; }
    public FieldBlock? Caption { get; set; }
    public string? Credit { get; set; }
    public bool IsFilePhoto { get; set; }

    /// <summary>What a reader should be warned of before seeing it; null for a picture that everyone may see at once.</summary>
    public string? Sensitive { get; set; }
}
