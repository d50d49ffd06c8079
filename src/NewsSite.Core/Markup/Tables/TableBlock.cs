using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Tables;

/// <summary>A table with a caption.</summary>
internal sealed class TableBlock(BlockParser parser) : ConstructBlock(parser)
{
    public FieldBlock? Caption { get; set; }
}
