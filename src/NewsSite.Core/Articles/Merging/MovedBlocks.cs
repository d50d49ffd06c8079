namespace NewsSite.Core.Articles.Merging;

/// <summary>Which blocks of the base stand elsewhere in a side: all but the longest run that kept its order.</summary>
internal static class MovedBlocks
{
    public static IEnumerable<BlockId> Of(IReadOnlyList<BodyBlock> known, IReadOnlyList<Cell> side)
    {
        var places = known.Select((block, at) => (block.Id, at)).ToDictionary(p => p.Id, p => p.at);
        var stayed = side.Where(c => places.ContainsKey(c.Id)).Select(c => places[c.Id]).ToList();
        var inOrder = LongestRise(stayed);
        return stayed.Where(at => !inOrder.Contains(at)).Select(at => known[at].Id);
    }

    /// <summary>Patience sorting: each value goes on the leftmost pile it is not greater than, and remembers the pile before.</summary>
    private static HashSet<int> LongestRise(List<int> values)
    {
        var tops = new List<int>();
        var under = new Dictionary<int, int?>();
        foreach (var value in values)
        {
            var pile = ~tops.BinarySearch(value);
            under[value] = pile > 0 ? tops[pile - 1] : null;
            if (pile == tops.Count)
            {
                tops.Add(value);
            }
            else
            {
                tops[pile] = value;
            }
        }

        var rise = new HashSet<int>();
        for (int? at = tops.Count > 0 ? tops[^1] : null; at is { } value; at = under[value])
        {
            rise.Add(value);
        }

        return rise;
    }
}
