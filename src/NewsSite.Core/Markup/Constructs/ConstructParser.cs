using Markdig.Parsers;
using Markdig.Syntax;
using NewsSite.Core.Languages;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>Reads <c>::: name argument</c>, fields, content and the closing <c>:::</c> of every construct.</summary>
internal sealed class ConstructParser : BlockParser
{
    private const int Deepest = 4;

    public ConstructParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Fence.Read(processor.Line) is not { } fence)
        {
            return BlockState.None;
        }

        return Refusal(processor, fence) is { } refusal ? Discard(processor, refusal) : Open(processor, fence);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var construct = (ConstructBlock)block;
        if (!processor.IsCodeIndent && Fence.Read(processor.Line) is { Closes: true } fence)
        {
            return EndAt(fence, processor, construct);
        }

        return construct.IsReadingFields ? ReadField(processor, construct) : GoOn(processor);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var construct = (ConstructBlock)block;
        var problems = ProblemList.Of(processor.Context);
        construct.IsClosed = true;
        if (!construct.HasClosingFence)
        {
            problems.Advise("construct.not-closed", construct.Line, NotClosed(construct));
        }

        construct.Kind.Fill(construct, problems);
        return true;
    }

    private static (string Code, Phrase Message)? Refusal(BlockProcessor processor, Fence fence) =>
        fence.Closes ? ("construct.fence-stray", "This ::: closes nothing. Delete it, or open a block above it.")
        : OpenConstructs(processor) >= Deepest
            ? ("construct.too-deep", (Phrase)$"Blocks stand in one another {Deepest} deep at most. Close one first.")
        : null;

    private static int OpenConstructs(BlockProcessor processor)
    {
        var count = 0;
        for (ContainerBlock? at = processor.CurrentContainer; at is not null; at = at.Parent)
        {
            count += at is ConstructBlock ? 1 : 0;
        }

        return count;
    }

    private static BlockState Discard(BlockProcessor processor, (string Code, Phrase Message) refusal)
    {
        ProblemList.Of(processor.Context).Advise(refusal.Code, processor.LineIndex, refusal.Message);
        return BlockState.BreakDiscard;
    }

    private BlockState Open(BlockProcessor processor, Fence fence)
    {
        var (name, argument) = fence.Opening();
        var construct = ConstructLibrary.Find(name);
        var problems = ProblemList.Of(processor.Context);
        if (construct == ConstructLibrary.Unknown)
        {
            problems.Advise(
                "construct.unknown",
                processor.LineIndex,
                $"There is no block named “{name}”. {ConstructLibrary.HintFor(name)}"
            );
        }

        var block = construct.Open(this);
        (block.Kind, block.Name, block.Argument) = (construct, name, argument);
        block.FenceLength = fence.Length;
        (block.Column, block.Line) = (processor.Column, processor.LineIndex);
        block.Span = new SourceSpan(processor.Start, processor.Line.End);
        block.Fields = new ConstructFields(construct, problems);
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    private static BlockState EndAt(Fence fence, BlockProcessor processor, ConstructBlock construct)
    {
        if (ClosedBy(fence, processor.Column, construct) != construct)
        {
            return GoOn(processor);
        }

        construct.HasClosingFence = true;
        construct.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    /// <summary>The innermost open block with as many colons; failing that, the innermost with fewer.</summary>
    private static ConstructBlock? ClosedBy(Fence fence, int column, ConstructBlock outermost)
    {
        ConstructBlock? exact = null;
        ConstructBlock? shorter = null;
        for (Block? at = outermost; at is not null; at = (at as ContainerBlock)?.LastChild)
        {
            if (at is ConstructBlock { IsClosed: false } open && Math.Abs(open.Column - column) <= 1)
            {
                exact = open.FenceLength == fence.Length ? open : exact;
                shorter = open.FenceLength < fence.Length ? open : shorter;
            }
        }

        return exact ?? shorter;
    }

    /// <summary>Leaves the line to the content, with its indentation: lists and code are told by it.</summary>
    private static BlockState GoOn(BlockProcessor processor)
    {
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private static BlockState ReadField(BlockProcessor processor, ConstructBlock construct)
    {
        switch (construct.Fields.Read(processor))
        {
            case FieldLine.Taken:
                return BlockState.ContinueDiscard;
            case FieldLine.IsContent when construct.Kind.TakesContent:
                construct.IsReadingFields = false;
                return GoOn(processor);
            default:
                // A block without content ends here, so that what follows is read as part of the story.
                return BlockState.None;
        }
    }

    private static Phrase NotClosed(ConstructBlock construct) =>
        $"The block “{construct.Name}” is not closed. Put {new string(':', construct.FenceLength)} alone on the line after it.";
}
