namespace NewsSite.Core.Readership;

/// <summary>How often readers were given a story in one hour. Nothing is kept of who they were.</summary>
public sealed class ReadCount
{
    public required Guid ArticleId { get; init; }

    /// <summary>When the hour began, UTC.</summary>
    public required DateTime Hour { get; init; }
    public int Times { get; set; }
}
