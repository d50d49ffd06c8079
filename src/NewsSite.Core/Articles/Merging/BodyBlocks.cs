namespace NewsSite.Core.Articles.Merging;

/// <summary>Takes a body apart into blocks and puts it together again, to the byte.</summary>
public static class BodyBlocks
{
    private const string EmptyLine = "\n\n";

    /// <summary>The blocks of a body that has no history: each first appears here.</summary>
    public static IReadOnlyList<BodyBlock> Of(string body, int revision) =>
        [.. Split(body).Select((part, place) => new BodyBlock(new(revision, place), part.Text, part.Gap))];

    /// <param name="ids">One for each block; otherwise they are as those of a body that has no history.</param>
    public static IReadOnlyList<BodyBlock> Of(string body, int revision, IReadOnlyList<BlockId> ids)
    {
        var blocks = Of(body, revision);
        return blocks.Count == ids.Count ? [.. blocks.Zip(ids, (block, id) => block with { Id = id })] : blocks;
    }

    /// <summary>Blocks that stood last or alone get the empty line that keeps them apart from what follows now.</summary>
    public static string Join(IReadOnlyList<BodyBlock> blocks) =>
        string.Concat(
            blocks.Select((block, at) => block.Text + (at == blocks.Count - 1 ? block.Gap : Parted(block).Gap))
        );

    internal static BodyBlock Parted(BodyBlock block) =>
        block.Text.Length == 0 || block.Gap.Count(sign => sign == '\n') > 1 ? block : block with { Gap = EmptyLine };

    private static IEnumerable<(string Text, string Gap)> Split(string body)
    {
        var at = 0;
        while (at < body.Length)
        {
            var end = EndOfText(body, at);
            var next = EndOfGap(body, end);
            yield return (body[at..end], body[end..next]);
            at = next;
        }
    }

    /// <summary>Where the line ends that stands before an empty line, or before the end of the body.</summary>
    private static int EndOfText(string body, int from)
    {
        var line = from;
        while (line < body.Length)
        {
            var end = EndOfLine(body, line);
            if (body.AsSpan(line, end - line).IsWhiteSpace())
            {
                return line == from ? from : line - 1;
            }

            line = end + 1;
        }

        return body.EndsWith('\n') ? body.Length - 1 : body.Length;
    }

    private static int EndOfGap(string body, int from)
    {
        // The block's own last line ends first, unless there is no such line: the body begins with empty ones.
        var line = from == 0 ? 0 : from + 1;
        while (line < body.Length)
        {
            var end = EndOfLine(body, line);
            if (!body.AsSpan(line, end - line).IsWhiteSpace())
            {
                return line;
            }

            line = end + 1;
        }

        return body.Length;
    }

    private static int EndOfLine(string body, int from) =>
        body.IndexOf('\n', from) is var end && end < 0 ? body.Length : end;
}
