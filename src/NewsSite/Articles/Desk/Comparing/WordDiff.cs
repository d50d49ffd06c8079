namespace NewsSite.Articles.Desk.Comparing;

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
        Compare(
            Tokens.Lines(before),
            Tokens.Lines(after),
            pieces,
            (old, fresh) => Compare(Tokens.Words(old), Tokens.Words(fresh), pieces, pieces.Replace)
        );
        return pieces.Done();
    }

    private static void Compare(string[] old, string[] fresh, DiffPieces pieces, Action<string, string> changed)
    {
        var at = 0;
        foreach (var block in TokenDiff.Between(old, fresh))
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
