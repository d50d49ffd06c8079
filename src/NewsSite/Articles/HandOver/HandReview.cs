using NewsSite.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.HandOver;

/// <summary>Asks somebody else for the review that a story waits for.</summary>
public sealed class HandReview(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "article.review-handed-over";

    /// <summary>In the save of a caller who has made sure that it may be handed.</summary>
    /// <param name="toId">Null for anyone who may.</param>
    public async Task HandAsync(Article story, Guid? toId, CancellationToken cancel)
    {
        var names = new AuditChange(await db.NameOfAsync(story.ReviewerId, cancel), await db.NameOfAsync(toId, cancel));
        var whole = EarlierState.Of(new AskedReviewer(story.ReviewerId), new AskedReviewer(toId));
        story.HandReviewTo(toId);
        db.Audit(actor, Act, story.Id, clock.GetUtcNow().UtcDateTime, names with { Whole = whole });
    }
}

/// <summary>Whose second pair of eyes a story waits for; null for anyone's.</summary>
internal sealed record AskedReviewer(Guid? AccountId);
