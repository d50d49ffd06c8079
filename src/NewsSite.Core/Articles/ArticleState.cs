namespace NewsSite.Core.Articles;

/// <summary>Where a story stands in the newsroom.</summary>
public enum ArticleState
{
    Draft,
    InReview,

    /// <summary>A second pair of eyes found its latest words fit for readers.</summary>
    Approved,
    Scheduled,
    Published,
    Withdrawn,
}
