using NewsSite.Core.Languages;
using NewsSite.Shared.Comparing;

namespace NewsSite.Articles.Desk.Comparing;

/// <summary>One field of a story in two versions.</summary>
/// <param name="Label">As the editor's form names it.</param>
public sealed record FieldDifference(Phrase Label, IReadOnlyList<DiffPiece> Pieces)
{
    public bool Differs => Pieces.Any(p => p.Kind != DiffKind.Same);

    /// <summary>The pieces of the earlier version alone.</summary>
    public IEnumerable<DiffPiece> Before => Pieces.Where(p => p.Kind != DiffKind.Inserted);

    /// <summary>The pieces of the later version alone.</summary>
    public IEnumerable<DiffPiece> After => Pieces.Where(p => p.Kind != DiffKind.Deleted);
}
