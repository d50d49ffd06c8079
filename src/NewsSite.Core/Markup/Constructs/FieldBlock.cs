using Markdig.Syntax;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>The value of a field that may hold inline Markdown, such as a caption.</summary>
internal sealed class FieldBlock : LeafBlock
{
    public FieldBlock()
        : base(null) => ProcessInlines = true;
}
