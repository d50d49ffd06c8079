namespace NewsSite.Core.Articles.Merging;

/// <summary>One merge while it is made: starts with their order and brings in what is mine.</summary>
internal sealed class MergeWork(IReadOnlyList<BodyBlock> known, IReadOnlyList<Cell> mine, IReadOnlyList<Cell> theirs)
{
    private readonly Dictionary<BlockId, Cell> _mine = ById(mine);
    private readonly Dictionary<BlockId, Cell> _theirs = ById(theirs);
    private readonly HashSet<BlockId> _known = [.. known.Select(b => b.Id)];
    private readonly List<BlockConflict> _conflicts = [];

    /// <summary>What stays of each block of the base; nothing where it is taken out.</summary>
    private readonly Dictionary<BlockId, IReadOnlyList<BodyBlock>> _kept = [];

    public BodyMerge Run(IReadOnlyDictionary<BlockId, Pick> picks)
    {
        foreach (var block in known)
        {
            _kept[block.Id] = Settle(block, picks);
        }

        var order = new LinkedOrder<BlockId>(theirs.Select(c => c.Id).Where(id => !_known.Contains(id) || Stays(id)));
        var additions = Additions();
        var movedByMe = MovedBlocks.Of(known, mine).Except(MovedBlocks.Of(known, theirs)).ToHashSet();
        BlockId? before = null;
        foreach (var cell in mine)
        {
            var isMissing = Stays(cell.Id) && !order.Contains(cell.Id);
            if (isMissing || additions.Contains(cell.Id) || movedByMe.Contains(cell.Id) && Stays(cell.Id))
            {
                order.PutAfter(before, cell.Id);
            }

            before = order.Contains(cell.Id) ? cell.Id : before;
        }

        return new([.. order.SelectMany(id => BlocksOf(id, additions))], _conflicts);
    }

    private bool Stays(BlockId id) => _kept.TryGetValue(id, out var blocks) && blocks.Count > 0;

    private IReadOnlyList<BodyBlock> BlocksOf(BlockId id, HashSet<BlockId> additions) =>
        _known.Contains(id) ? _kept[id]
        : additions.Contains(id) ? _mine[id].Blocks
        : _theirs[id].Blocks;

    /// <summary>What I wrote new, except what they wrote just so: then it is the same words, sent twice.</summary>
    private HashSet<BlockId> Additions()
    {
        var theirNews = theirs.Where(c => !_known.Contains(c.Id)).GroupBy(c => c.Text, StringComparer.Ordinal);
        var sameWords = theirNews.ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var additions = new HashSet<BlockId>();
        foreach (var cell in mine.Where(c => !_known.Contains(c.Id) && !_theirs.ContainsKey(c.Id)))
        {
            if (sameWords.GetValueOrDefault(cell.Text) is var left && left > 0)
            {
                sameWords[cell.Text] = left - 1;
            }
            else
            {
                additions.Add(cell.Id);
            }
        }

        return additions;
    }

    private IReadOnlyList<BodyBlock> Settle(BodyBlock block, IReadOnlyDictionary<BlockId, Pick> picks)
    {
        var (my, their) = (_mine.GetValueOrDefault(block.Id), _theirs.GetValueOrDefault(block.Id));
        if (my?.Text == block.Text)
        {
            return WithGap(their, my.Gap == block.Gap ? their?.Gap : my.Gap);
        }

        if (their?.Text == block.Text || their?.Text == my?.Text)
        {
            return WithGap(my, my?.Gap == block.Gap ? their?.Gap : my?.Gap);
        }

        if (picks.TryGetValue(block.Id, out var pick))
        {
            return Blocks(pick is Pick.Mine ? null : their, pick is Pick.Theirs ? null : my);
        }

        _conflicts.Add(new(block.Id, block.Text, my?.Text ?? "", their?.Text ?? ""));
        return Blocks(their);
    }

    private static IReadOnlyList<BodyBlock> Blocks(params IEnumerable<Cell?> cells) =>
        [.. cells.OfType<Cell>().SelectMany(c => c.Blocks)];

    private static IReadOnlyList<BodyBlock> WithGap(Cell? cell, string? gap) =>
        cell is null ? [] : [.. cell.Blocks.SkipLast(1), cell.Blocks[^1] with { Gap = gap ?? cell.Gap }];

    private static Dictionary<BlockId, Cell> ById(IEnumerable<Cell> cells) => cells.ToDictionary(c => c.Id);
}
