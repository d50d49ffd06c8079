namespace NewsSite.Core.Sharing;

/// <summary>What someone without an account said about the revision they were shown.</summary>
public sealed class ShareComment
{
    public const int NameMaxLength = 80;
    public const int TextMaxLength = 4_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid LinkId { get; init; }

    /// <summary>As they gave it; nobody has checked it.</summary>
    public required string Name { get; init; }
    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
