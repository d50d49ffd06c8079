namespace NewsSite.Core.Articles.Merging;

/// <summary>Two bodies made from the same one, made into one again.</summary>
/// <remarks>
/// Paragraphs that only one side changed, added, moved or took out are as that side has them. Where both changed one, it is
/// for a person to pick; nothing is decided in silence but order. The same three bodies always give the same one.
/// </remarks>
/// <param name="Conflicts">What nobody has picked yet; in <see cref="Blocks"/> it stands as theirs.</param>
public sealed record BodyMerge(IReadOnlyList<BodyBlock> Blocks, IReadOnlyList<BlockConflict> Conflicts)
{
    public string Body => BodyBlocks.Join(Blocks);

    /// <param name="mine">Blocks that were known at the base have its identities, as have those of <paramref name="theirs"/>.</param>
    /// <param name="picks">What was decided, by block of the base.</param>
    public static BodyMerge Of(
        IReadOnlyList<BodyBlock> known,
        IReadOnlyList<BodyBlock> mine,
        IReadOnlyList<BodyBlock> theirs,
        IReadOnlyDictionary<BlockId, Pick> picks
    )
    {
        var byId = known.ToDictionary(b => b.Id);
        return new MergeWork(known, Cell.Of(mine, byId), Cell.Of(theirs, byId)).Run(picks);
    }
}
