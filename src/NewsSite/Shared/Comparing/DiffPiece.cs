namespace NewsSite.Shared.Comparing;

public enum DiffKind
{
    Same,
    Deleted,
    Inserted,
}

/// <summary>A run of text that two versions share, or that only one of them has.</summary>
public sealed record DiffPiece(DiffKind Kind, string Text);
