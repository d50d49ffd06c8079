namespace NewsSite.Core.Articles.Translations;

/// <summary>Which part of one story stands for which of another, as far as their order and kind tell.</summary>
/// <remarks>Headings go with headings, lists with lists: the longest row of like kinds that both have in the same order.</remarks>
public static class PairsByOrder
{
    /// <summary>Comparing each with each stops being quick at some number of blocks; beyond it, place decides.</summary>
    private const int MostPairs = 250_000;

    /// <returns>For each part of the original the key of its like; null where there is none.</returns>
    public static IReadOnlyList<(string SourceKey, string? TargetKey)> Of(
        IReadOnlyList<StoryPart> source,
        IReadOnlyList<StoryPart> target
    )
    {
        var fields = target.Where(t => t.Field is not null).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var (from, to) = (Paragraphs(source), Paragraphs(target));
        var partners = Partners([.. from.Select(KindOf)], [.. to.Select(KindOf)]);
        return
        [
            .. source.Where(s => s.Field is not null).Select(s => (s.Key, fields.Contains(s.Key) ? s.Key : null)),
            .. from.Select((s, at) => (s.Key, partners[at] is { } other ? to[other].Key : null)),
        ];
    }

    private static List<StoryPart> Paragraphs(IReadOnlyList<StoryPart> parts) => [.. parts.Where(p => p.Field is null)];

    private static string KindOf(StoryPart part) =>
        part.Text switch
        {
            ['#', ..] => part.Text[..part.Text.TakeWhile(sign => sign == '#').Count()],
            [':', ':', ':', ..] => string.Join(' ', part.Text.Split((char[])[' ', '\n'], 3).Take(2)),
            ['!' or '>' or '|', ..] => part.Text[..1],
            ['-' or '*', ' ', ..] => "-",
            _ => "",
        };

    private static int?[] Partners(string[] from, string[] to)
    {
        var partners = new int?[from.Length];
        if ((long)from.Length * to.Length > MostPairs)
        {
            for (var at = 0; at < Math.Min(from.Length, to.Length); at++)
            {
                partners[at] = from[at] == to[at] ? at : null;
            }

            return partners;
        }

        var longest = LongestRows(from, to);
        for (var (a, b) = (0, 0); a < from.Length && b < to.Length; )
        {
            if (from[a] == to[b])
            {
                partners[a++] = b++;
            }
            else if (longest[a + 1, b] >= longest[a, b + 1])
            {
                a++;
            }
            else
            {
                b++;
            }
        }

        return partners;
    }

    /// <returns>How many go together from each place on.</returns>
    private static int[,] LongestRows(string[] from, string[] to)
    {
        var longest = new int[from.Length + 1, to.Length + 1];
        for (var a = from.Length - 1; a >= 0; a--)
        {
            for (var b = to.Length - 1; b >= 0; b--)
            {
                longest[a, b] =
                    from[a] == to[b] ? longest[a + 1, b + 1] + 1 : Math.Max(longest[a + 1, b], longest[a, b + 1]);
            }
        }

        return longest;
    }
}
