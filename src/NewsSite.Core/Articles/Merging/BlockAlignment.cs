namespace NewsSite.Core.Articles.Merging;

/// <summary>Finds again in a changed body the blocks it was made from, also where they were moved or rewritten.</summary>
public static class BlockAlignment
{
    /// <summary>Half of the words stayed: it is the same paragraph, changed.</summary>
    private const double LikeEnough = 0.5;

    /// <summary>Comparing each with each stops being quick at some number of blocks; beyond it, place decides.</summary>
    private const int MostPairs = 40_000;

    /// <param name="revision">Number of the revision that the body becomes: new blocks first appear there.</param>
    /// <returns>The blocks of <paramref name="body"/>, those that were known with the identity they had.</returns>
    public static IReadOnlyList<BodyBlock> Align(IReadOnlyList<BodyBlock> known, string body, int revision)
    {
        var blocks = BodyBlocks.Of(body, revision);
        var found = new int?[blocks.Count];
        var isFree = Enumerable.Repeat(true, known.Count).ToArray();
        MatchEnds(known, blocks, Take);
        MatchEqual(known, blocks, found, isFree, Take);
        MatchAlike(known, blocks, found, isFree, Take);
        MatchPlaces(found, isFree, Take);
        return [.. blocks.Select((block, at) => found[at] is { } old ? block with { Id = known[old].Id } : block)];

        void Take(int old, int at) => (found[at], isFree[old]) = (old, false);
    }

    private static void MatchEnds(
        IReadOnlyList<BodyBlock> known,
        IReadOnlyList<BodyBlock> blocks,
        Action<int, int> take
    )
    {
        var most = Math.Min(known.Count, blocks.Count);
        var head = 0;
        for (; head < most && known[head].Text == blocks[head].Text; head++)
        {
            take(head, head);
        }

        for (var tail = 1; tail <= most - head && known[^tail].Text == blocks[^tail].Text; tail++)
        {
            take(known.Count - tail, blocks.Count - tail);
        }
    }

    private static void MatchEqual(
        IReadOnlyList<BodyBlock> known,
        IReadOnlyList<BodyBlock> blocks,
        int?[] found,
        bool[] isFree,
        Action<int, int> take
    )
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var old in Free(isFree))
        {
            if (!places.TryGetValue(known[old].Text, out var queue))
            {
                places[known[old].Text] = queue = new();
            }

            queue.Enqueue(old);
        }

        foreach (var at in Unfound(found))
        {
            if (places.TryGetValue(blocks[at].Text, out var queue) && queue.TryDequeue(out var old))
            {
                take(old, at);
            }
        }
    }

    private static void MatchAlike(
        IReadOnlyList<BodyBlock> known,
        IReadOnlyList<BodyBlock> blocks,
        int?[] found,
        bool[] isFree,
        Action<int, int> take
    )
    {
        var (olds, news) = (Free(isFree), Unfound(found));
        if ((long)olds.Count * news.Count > MostPairs)
        {
            return;
        }

        var oldWords = olds.ToDictionary(old => old, old => new BlockWords(known[old].Text));
        var pairs =
            from at in news
            let words = new BlockWords(blocks[at].Text)
            from old in olds
            let likeness = words.Likeness(oldWords[old])
            where likeness >= LikeEnough
            orderby likeness descending, Math.Abs(old - at), at
            select (Old: old, At: at);
        foreach (var (old, at) in pairs.ToList())
        {
            if (isFree[old] && found[at] is null)
            {
                take(old, at);
            }
        }
    }

    /// <summary>What stands where something stood that is gone was written over it.</summary>
    private static void MatchPlaces(int?[] found, bool[] isFree, Action<int, int> take)
    {
        var before = -1;
        for (var at = 0; at < found.Length; at++)
        {
            if (found[at] is { } old)
            {
                before = old;
            }
            else if (before + 1 < isFree.Length && isFree[before + 1])
            {
                before++;
                take(before, at);
            }
        }
    }

    private static List<int> Free(bool[] isFree) => [.. Enumerable.Range(0, isFree.Length).Where(old => isFree[old])];

    private static List<int> Unfound(int?[] found) =>
        [.. Enumerable.Range(0, found.Length).Where(at => found[at] is null)];
}
