namespace NewsSite.Core.Articles;

/// <remarks>What puts a story back where it stood, and who is asked about it.</remarks>
public sealed partial class Article
{
    /// <summary>Somebody else is asked for the review that waits.</summary>
    /// <param name="reviewerId">Null for anyone who may.</param>
    public void HandReviewTo(Guid? reviewerId) => ReviewerId = reviewerId;

    /// <summary>Its review stands again as it did before.</summary>
    public void StandInReview(ReviewStanding review, DateTime now)
    {
        (SubmittedAt, SubmittedById, ReviewerId) = (review.SubmittedAt, review.SubmittedById, review.ReviewerId);
        (ApprovedNumber, ApprovedById) = (review.ApprovedNumber, review.ApprovedById);
        SettleState();
        ChangedAt = now;
    }

    /// <summary>Readers have again the words that a withdrawal took from them; that is no update.</summary>
    public void GiveBack(int number, DateTime now)
    {
        LiveNumber = number;
        State = ArticleState.Published;
        (WithdrawnAt, WithdrawnReason, WithdrawnRedirect) = (null, null, null);
        ChangedAt = now;
    }
}
