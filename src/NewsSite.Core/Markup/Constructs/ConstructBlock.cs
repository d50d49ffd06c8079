using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>A block between <c>:::</c> fences. Its children are its inline fields and then its content.</summary>
internal abstract class ConstructBlock(BlockParser parser) : ContainerBlock(parser)
{
    public Construct Kind { get; set; } = ConstructLibrary.Unknown;

    /// <summary>How the writer named it.</summary>
    public string Name { get; set; } = "";

    /// <summary>What follows the name on the opening line.</summary>
    public string? Argument { get; set; }

    /// <summary>Colons of its opening line.</summary>
    public int FenceLength { get; set; }

    public bool IsReadingFields { get; set; } = true;
    public bool HasClosingFence { get; set; }
    public bool IsClosed { get; set; }
    public ConstructFields Fields { get; set; } = null!;

    public IEnumerable<Block> Content => this.Where(b => b is not FieldBlock);
    public bool HasContent => Count > 0 && LastChild is not FieldBlock;

    /// <summary>Makes the argument a child, so that its inline Markdown is read too.</summary>
    public FieldBlock? ArgumentAsInline()
    {
        if (Argument is null)
        {
            return null;
        }

        var field = new FieldBlock { Line = Line, Lines = new StringLineGroup(1) };
        field.Lines.Add(new StringSlice(Argument));
        field.Lines.Lines[0].Line = Line;
        Insert(0, field);
        return field;
    }
}
