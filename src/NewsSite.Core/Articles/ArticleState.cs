namespace NewsSite.Core.Articles;

/// <summary>Where a story stands in the newsroom.</summary>
public enum ArticleState
{
    Draft,
    InReview,
    Scheduled,
    Published,
    Withdrawn,
}
