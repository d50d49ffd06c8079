namespace NewsSite.Core.Articles.Translations;

/// <summary>An original and its translation side by side, part by part, in the order of the page.</summary>
public sealed record TranslationSheet(IReadOnlyList<SheetRow> Rows)
{
    /// <summary>How many parts of the original there are.</summary>
    public int Total => Rows.Count(r => r.Source is not null);
    public int Translated => Rows.Count(r => r.Source is not null && r.IsTranslated);
    public int Changed => Count(PartStanding.Changed);
    public int New => Count(PartStanding.New);
    public int Gone => Count(PartStanding.Gone);
    public int Stale => Rows.Count(r => r.IsStale);

    /// <summary>For those who must not read what the original said before.</summary>
    public TranslationSheet WithoutEarlierWords() => new([.. Rows.Select(r => r with { Seen = null })]);

    /// <param name="seen">What the original said in a revision, by key of the part.</param>
    public static TranslationSheet Of(
        IReadOnlyList<StoryPart> source,
        IReadOnlyList<StoryPart> target,
        IReadOnlyCollection<TranslationPair> pairs,
        Func<int, IReadOnlyDictionary<string, string>> seen
    )
    {
        var byTarget = target.ToDictionary(t => t.Key);
        var bySource = pairs.ToDictionary(p => p.SourceKey);
        var rows = source.Select(part => RowOf(part, bySource.GetValueOrDefault(part.Key), byTarget, SeenIn)).ToList();
        var there = source.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var gone = pairs
            .Where(p => p.TargetKey is not null && !there.Contains(p.SourceKey))
            .ToLookup(p => p.TargetKey!);
        AddRest(rows, target, part => RestOf(part, gone[part.Key].FirstOrDefault(), SeenIn));
        return new(rows);

        string? SeenIn(TranslationPair pair) => seen(pair.SeenNumber).GetValueOrDefault(pair.SourceKey);
    }

    private int Count(PartStanding standing) => Rows.Count(r => r.Standing == standing);

    private static SheetRow RowOf(
        StoryPart source,
        TranslationPair? pair,
        Dictionary<string, StoryPart> targets,
        Func<TranslationPair, string?> seen
    )
    {
        // A field stands for the same field, whether somebody said so or not.
        var target = targets.GetValueOrDefault(source.Field is null ? pair?.TargetKey ?? "" : source.Key);
        if (pair is null)
        {
            return new(source.Key, source, null, target, PartStanding.New);
        }

        var before = seen(pair);
        return new(
            source.Key,
            source,
            before,
            target,
            before == source.Text ? PartStanding.Current : PartStanding.Changed
        );
    }

    private static SheetRow RestOf(StoryPart target, TranslationPair? pair, Func<TranslationPair, string?> seen) =>
        pair is null
            ? new(null, null, null, target, PartStanding.Own)
            : new(pair.SourceKey, null, seen(pair), target, PartStanding.Gone);

    /// <summary>What only the translation has stands behind what it follows there.</summary>
    private static void AddRest(List<SheetRow> rows, IReadOnlyList<StoryPart> target, Func<StoryPart, SheetRow> rowOf)
    {
        var beside = rows.Select(r => r.Target?.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        string? before = null;
        foreach (var part in target)
        {
            if (!beside.Contains(part.Key))
            {
                var at = rows.FindIndex(r => r.Target?.Key == before && before is not null);
                rows.Insert(at < 0 && part.Field is null ? FirstParagraph(rows) : at + 1, rowOf(part));
            }

            before = part.Key;
        }
    }

    private static int FirstParagraph(List<SheetRow> rows) =>
        rows.FindIndex(r => (r.Source ?? r.Target)!.Field is null) is var at && at < 0 ? rows.Count : at;
}
