namespace NewsSite.Core.Articles;

/// <summary>Where the review of a story stood.</summary>
/// <param name="SubmittedAt">UTC; null while nobody asked.</param>
public sealed record ReviewStanding(
    DateTime? SubmittedAt,
    Guid? SubmittedById,
    Guid? ReviewerId,
    int? ApprovedNumber,
    Guid? ApprovedById
)
{
    public static ReviewStanding Of(Article article) =>
        new(
            article.SubmittedAt,
            article.SubmittedById,
            article.ReviewerId,
            article.ApprovedNumber,
            article.ApprovedById
        );
}
