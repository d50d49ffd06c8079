namespace NewsSite.Core.Articles;

/// <summary>The story an editor put at the top of a language's home page.</summary>
public sealed class LeadStory
{
    public required string Language { get; init; }
    public Guid ArticleId { get; set; }
    public DateTime SetAt { get; set; }
}
