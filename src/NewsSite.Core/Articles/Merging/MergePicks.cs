namespace NewsSite.Core.Articles.Merging;

/// <summary>What somebody decided where two people changed the same.</summary>
/// <param name="SeenNumber">The colleague's revision that was shown. What they wrote after it is decided anew.</param>
public sealed record MergePicks(
    int SeenNumber,
    IReadOnlyDictionary<BlockId, Pick> Blocks,
    IReadOnlyDictionary<ContentField, Pick> Fields
)
{
    public static MergePicks None { get; } =
        new(0, new Dictionary<BlockId, Pick>(), new Dictionary<ContentField, Pick>());

    /// <summary>Those that are still about the same words.</summary>
    /// <param name="seen">The merge as it was shown, with nothing decided.</param>
    /// <param name="now">The merge as it is now, with nothing decided.</param>
    public MergePicks StillAbout(ContentMerge seen, ContentMerge now) =>
        new(
            SeenNumber,
            Blocks
                .Where(pick => now.Paragraphs.Any(c => c.Id == pick.Key && seen.Paragraphs.Contains(c)))
                .ToDictionary(),
            Fields.Where(pick => now.Fields.Any(c => c.Field == pick.Key && seen.Fields.Contains(c))).ToDictionary()
        );
}
