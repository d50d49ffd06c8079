using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Quotes;

/// <summary>Somebody's words, with who said them. The content is the quotation.</summary>
internal sealed class QuoteConstructBlock(BlockParser parser) : ConstructBlock(parser)
{
    public string? By { get; set; }
    public FieldBlock? Role { get; set; }
    public FieldBlock? Source { get; set; }
    public string? Link { get; set; }
}
