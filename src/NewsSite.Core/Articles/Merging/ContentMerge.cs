namespace NewsSite.Core.Articles.Merging;

/// <summary>Two versions of a story made from the same one, made into one again, field by field and paragraph by paragraph.</summary>
/// <param name="Content">What nobody has picked yet stands in it as theirs.</param>
/// <param name="Blocks">The body of <paramref name="Content"/> with the identity of its paragraphs.</param>
public sealed record ContentMerge(
    ArticleContent Content,
    IReadOnlyList<BodyBlock> Blocks,
    IReadOnlyList<FieldConflict> Fields,
    IReadOnlyList<BlockConflict> Paragraphs
)
{
    public bool IsSettled => Fields.Count == 0 && Paragraphs.Count == 0;

    /// <param name="before">The revision that both were made from.</param>
    /// <param name="mine">Not a revision yet; the number it would get is <paramref name="number"/>.</param>
    public static ContentMerge Of(Revision before, ArticleContent mine, int number, Revision theirs, MergePicks picks)
    {
        var body = BodyMerge.Of(
            before.Blocks,
            BlockAlignment.Align(before.Blocks, mine.Body, number),
            theirs.Blocks,
            picks.Blocks
        );
        var conflicts = new List<FieldConflict>();
        var content = theirs.Content with
        {
            Body = body.Body,
            TopicIds = Merged(before.Content.TopicIds, mine.TopicIds, theirs.Content.TopicIds),
            Credits = Merged(before.Content.Credits, mine.Credits, theirs.Content.Credits),
        };
        foreach (var lens in FieldLens.All)
        {
            content = lens.Set(content, Merged(lens, before.Content, mine, theirs.Content, picks, conflicts));
        }

        return new(content, body.Blocks, conflicts, body.Conflicts);
    }

    private static string Merged(
        FieldLens lens,
        ArticleContent before,
        ArticleContent mine,
        ArticleContent theirs,
        MergePicks picks,
        List<FieldConflict> conflicts
    )
    {
        var (old, my, their) = (lens.Get(before), lens.Get(mine), lens.Get(theirs));
        if (my == old || my == their)
        {
            return their;
        }

        if (their == old)
        {
            return my;
        }

        if (!picks.Fields.TryGetValue(lens.Field, out var pick))
        {
            conflicts.Add(new(lens.Field, my, their, lens.TakesBoth));
            return their;
        }

        return pick switch
        {
            Pick.Mine => my,
            Pick.Both when lens.TakesBoth => $"{their} {my}".Trim(),
            _ => their,
        };
    }

    /// <summary>Theirs, without what I took out, then what I added.</summary>
    private static IReadOnlyList<T> Merged<T>(
        IReadOnlyList<T> before,
        IReadOnlyList<T> mine,
        IReadOnlyList<T> theirs
    ) =>
        mine.SequenceEqual(before) ? theirs
        : theirs.SequenceEqual(before) ? mine
        : [.. theirs.Except(before.Except(mine)), .. mine.Except(before).Except(theirs)];
}
