using DiffPlex.Model;

namespace NewsSite.Shared.Comparing;

/// <summary>What changed between two texts, word by word.</summary>
/// <remarks>
/// Lines first, then words within lines that changed: that reads better than words alone, and keeps the work small.
/// The kept and deleted pieces together are exactly the old text; the kept and inserted ones exactly the new.
/// </remarks>
public static class WordDiff
{
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        var pieces = new DiffPieces();
        var (old, fresh) = (Tokens.Lines(before), Tokens.Lines(after));
        Compare(old, fresh, TokenDiff.Between(old, fresh), pieces, (a, b) => CompareWords(a, b, pieces));
        return pieces.Done();
    }

    private static void CompareWords(string before, string after, DiffPieces pieces)
    {
        var (old, fresh) = (Tokens.Words(before), Tokens.Words(after));
        Compare(old, fresh, TokenDiff.BetweenWords(old, fresh), pieces, pieces.Replace);
    }

    private static void Compare(
        string[] old,
        string[] fresh,
        IReadOnlyList<DiffBlock> blocks,
        DiffPieces pieces,
        Action<string, string> changed
    )
    {
        var at = 0;
        foreach (var block in blocks)
        {
            pieces.Add(DiffKind.Same, Join(old, at, block.DeleteStartA - at));
            changed(
                Join(old, block.DeleteStartA, block.DeleteCountA),
                Join(fresh, block.InsertStartB, block.InsertCountB)
            );
            at = block.DeleteStartA + block.DeleteCountA;
        }

        pieces.Add(DiffKind.Same, Join(old, at, old.Length - at));
    }

    private static string Join(string[] tokens, int start, int count) => string.Concat(tokens.AsSpan(start, count));
}
