using DiffPlex;
using DiffPlex.Model;

namespace NewsSite.Shared.Comparing;

/// <summary>Where two rows of tokens differ.</summary>
internal static class TokenDiff
{
    /// <summary>Comparing takes time with the square of what differs; more tokens than this are replaced whole.</summary>
    private const int Most = 6_000;

    /// <returns>The differing stretches, in order.</returns>
    public static IReadOnlyList<DiffBlock> Between(string[] old, string[] fresh)
    {
        var (start, end) = SharedEdges(old, fresh);
        var (a, b) = (old[start..^end], fresh[start..^end]);
        if (a.Length + b.Length == 0)
        {
            return [];
        }

        return a.Length == 0 || b.Length == 0 || a.Length + b.Length > Most
            ? [new DiffBlock(start, a.Length, start, b.Length)]
            : [.. BlocksOf(a, b).Select(found => Moved(found, start))];
    }

    /// <summary>The same for words: a lone space or mark between two changes is part of them, for nobody reads around it.</summary>
    public static IReadOnlyList<DiffBlock> BetweenWords(string[] old, string[] fresh)
    {
        var joined = new List<DiffBlock>();
        foreach (var block in Between(old, fresh))
        {
            if (joined is [.., var last] && IsSilent(old.AsSpan(EndOf(last)..block.DeleteStartA)))
            {
                joined[^1] = Spanning(last, block);
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    private static bool IsSilent(ReadOnlySpan<string> between)
    {
        foreach (var token in between)
        {
            if (token == "\n" || char.IsLetterOrDigit(token[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static DiffBlock Spanning(DiffBlock first, DiffBlock last) =>
        new(
            first.DeleteStartA,
            EndOf(last) - first.DeleteStartA,
            first.InsertStartB,
            last.InsertStartB + last.InsertCountB - first.InsertStartB
        );

    private static IList<DiffBlock> BlocksOf(string[] old, string[] fresh) =>
        new Differ()
            .CreateCustomDiffs("old", "fresh", ignoreWhiteSpace: false, text => text == "old" ? old : fresh)
            .DiffBlocks;

    private static DiffBlock Moved(DiffBlock found, int by) =>
        new(found.DeleteStartA + by, found.DeleteCountA, found.InsertStartB + by, found.InsertCountB);

    private static (int Start, int End) SharedEdges(string[] old, string[] fresh)
    {
        var shorter = Math.Min(old.Length, fresh.Length);
        var start = 0;
        while (start < shorter && old[start] == fresh[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && old[^(end + 1)] == fresh[^(end + 1)])
        {
            end++;
        }

        return (start, end);
    }
}
