using NewsSite.Shared.Comparing;

namespace NewsSite.Articles.Desk.Comparing;

/// <summary>A text that has everything of two versions: where they differ, theirs stands first, then mine.</summary>
public static class CombinedText
{
    public static string Of(string theirs, string mine)
    {
        var (old, fresh) = (Tokens.Lines(theirs), Tokens.Lines(mine));
        var lines = new List<string>();
        var at = 0;
        foreach (var block in TokenDiff.Between(old, fresh))
        {
            lines.AddRange(old[at..block.DeleteStartA]);
            AddBoth(
                lines,
                old.AsSpan(block.DeleteStartA, block.DeleteCountA),
                fresh.AsSpan(block.InsertStartB, block.InsertCountB)
            );
            at = block.DeleteStartA + block.DeleteCountA;
        }

        lines.AddRange(old[at..]);
        return string.Concat(lines);
    }

    /// <summary>Two versions of one paragraph must not run into each other.</summary>
    private static void AddBoth(List<string> lines, ReadOnlySpan<string> theirs, ReadOnlySpan<string> mine)
    {
        lines.AddRange(theirs);
        if (theirs.Length > 0 && mine.Length > 0)
        {
            lines.Add(theirs[^1].EndsWith('\n') ? "\n" : "\n\n");
        }

        lines.AddRange(mine);
    }
}
