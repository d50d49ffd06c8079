namespace NewsSite.Core.Articles.Merging;

/// <summary>A block of the common base as one side has it: also in several pieces, where that side split it.</summary>
/// <param name="Id">Of the base block; of the block itself where this side added it.</param>
internal sealed record Cell(BlockId Id, IReadOnlyList<BodyBlock> Blocks)
{
    private const int FewestWords = 3;
    private const double MostOfIt = 0.7;

    public string Text { get; } = string.Join("\n\n", Blocks.Select(b => b.Text));
    public string Gap => Blocks[^1].Gap;

    /// <summary>New blocks beside a base block whose words they took with them belong to it.</summary>
    public static IReadOnlyList<Cell> Of(IReadOnlyList<BodyBlock> side, IReadOnlyDictionary<BlockId, BodyBlock> known)
    {
        var cells = new List<Cell>();
        for (var at = 0; at < side.Count; at++)
        {
            var pieces = new List<BodyBlock> { side[at] };
            var owner = known.GetValueOrDefault(side[at].Id) ?? OwnerAfter(side, at, known);
            for (; owner is not null && at + 1 < side.Count && Continues(side[at + 1]); at++)
            {
                pieces.Add(side[at + 1]);
            }

            cells.Add(new(owner?.Id ?? side[at].Id, pieces));

            bool Continues(BodyBlock next) =>
                next.Id == owner.Id && pieces.TrueForAll(p => p.Id != owner.Id)
                || !known.ContainsKey(next.Id) && IsPieceOf(next, owner);
        }

        return cells;
    }

    /// <summary>The base block that the new ones from here lead up to, when they are its beginning split off.</summary>
    private static BodyBlock? OwnerAfter(
        IReadOnlyList<BodyBlock> side,
        int at,
        IReadOnlyDictionary<BlockId, BodyBlock> known
    )
    {
        var owner = side.Skip(at).Select(b => known.GetValueOrDefault(b.Id)).FirstOrDefault(b => b is not null);
        return owner is not null && side.Skip(at).TakeWhile(b => b.Id != owner.Id).All(b => IsPieceOf(b, owner))
            ? owner
            : null;
    }

    private static bool IsPieceOf(BodyBlock piece, BodyBlock owner)
    {
        var words = new BlockWords(piece.Text);
        return words.Count >= FewestWords && words.ShareIn(new(owner.Text)) >= MostOfIt;
    }
}
