namespace NewsSite.Core.Articles;

/// <summary>An address a story has or once had. Old ones lead to the present one for good.</summary>
public sealed class ArticleAddress
{
    public required string Language { get; init; }
    public required string Slug { get; init; }
    public required Guid ArticleId { get; init; }
    public required DateTime CreatedAt { get; init; }
}
