using NewsSite.Core.Notes;
using NewsSite.Shared.Comparing;

namespace NewsSite.Notes;

/// <summary>What a suggestion changes in a paragraph, by runs of words.</summary>
public static class ParagraphChanges
{
    public static SuggestedWords Between(string present, string suggested)
    {
        var runs = new List<WordRun>();
        var deleted = "";
        foreach (var piece in WordDiff.Between(present, suggested))
        {
            // What is put in the place of something follows it.
            if (piece.Kind != DiffKind.Inserted && deleted.Length > 0)
            {
                runs.Add(new(deleted, ""));
            }

            if (piece.Kind == DiffKind.Deleted)
            {
                deleted = piece.Text;
                continue;
            }

            runs.Add(piece.Kind == DiffKind.Inserted ? new(deleted, piece.Text) : new(piece.Text, piece.Text));
            deleted = "";
        }

        return new(deleted.Length > 0 ? [.. runs, new(deleted, "")] : runs);
    }
}
