namespace NewsSite.Core.Articles;

/// <summary>Makes a revision a version: one of the few that its history is told by.</summary>
public sealed class VersionMark
{
    public const int NameMaxLength = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }

    /// <summary>Of the revision.</summary>
    public required int Number { get; init; }
    public required VersionKind Kind { get; init; }

    /// <summary>Only of <see cref="VersionKind.Named"/>; empty where it is only pinned.</summary>
    public string Name { get; set; } = "";

    /// <summary>Stays in sight above the history.</summary>
    public bool IsPinned { get; set; }

    /// <summary>Who made it so; null for the site itself.</summary>
    public required Guid? AccountId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
