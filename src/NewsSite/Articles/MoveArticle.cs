using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Reviews;
using NewsSite.Articles.RollingBack;
using NewsSite.Articles.Versions;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>The way of a story through the newsroom before readers have it.</summary>
public sealed class MoveArticle(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    SecondEyes eyes,
    ReviewNews news,
    GiveUpPlan giveUp
)
{
    public const int ReasonMaxLength = 500;

    /// <summary>Asks for a second pair of eyes on the latest words.</summary>
    /// <param name="reviewerId">Whose; null for anyone who may.</param>
    public Task<IReadOnlyList<Problem>> SubmitAsync(Guid id, CancellationToken cancel, Guid? reviewerId = null) =>
        MoveAsync(
            db.ArticlesEditableBy(actor),
            id,
            (article, now) => SubmitAsync(article, reviewerId, now, cancel),
            cancel
        );

    /// <summary>The latest words may go before readers. Whoever wrote some of them cannot say that.</summary>
    /// <param name="number">Revision that was looked at.</param>
    public Task<IReadOnlyList<Problem>> ApproveAsync(Guid id, int number, CancellationToken cancel) =>
        MoveAsync(db.ArticlesInCareOf(actor), id, (article, now) => ApproveAsync(article, number, now, cancel), cancel);

    /// <summary>Back to whoever writes it, also when it was approved.</summary>
    /// <param name="reason">What is to be mended, at most <see cref="ReasonMaxLength"/> characters; may be empty.</param>
    public Task<IReadOnlyList<Problem>> ReturnAsync(Guid id, CancellationToken cancel, string reason = "") =>
        MoveAsync(
            db.ArticlesEditableBy(actor),
            id,
            (article, now) => ReturnAsync(article, reason.Trim(), now, cancel),
            cancel
        );

    /// <summary>Takes a story off the schedule; a live one keeps the words that readers have.</summary>
    public async Task<IReadOnlyList<Problem>> UnscheduleAsync(Guid id, CancellationToken cancel) =>
        !await db.ArticlesInCareOf(actor).AnyAsync(a => a.Id == id, cancel) ? [ArticleProblems.NotThere]
        : await db.PlannedActs.PublicationOf(id).FirstOrDefaultAsync(cancel) is { } plan
            ? await giveUp.ExecuteAsync(plan.Id, cancel)
        : [MovedOn];

    private async Task<IReadOnlyList<Problem>> MoveAsync(
        IQueryable<Article> theirs,
        Guid id,
        Func<Article, DateTime, Task<IReadOnlyList<Problem>>> move,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await theirs.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
        {
            return [ArticleProblems.NotThere];
        }

        if (await move(article, clock.GetUtcNow().UtcDateTime) is { Count: > 0 } problems)
        {
            return problems;
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private async Task<IReadOnlyList<Problem>> SubmitAsync(
        Article article,
        Guid? reviewerId,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (!article.CanBeSubmitted)
        {
            return [MovedOn];
        }

        var content = (await db.RevisionAsync(article.Id, article.LatestNumber, cancel)).Content;
        if (
            reviewerId is not null
            && (await eyes.ReviewersAsync(await eyes.WritersAsync(article, cancel), content, cancel)).All(a =>
                a.Id != reviewerId
            )
        )
        {
            return [new("review.reviewer", "Choose a colleague who may approve this story.", "ReviewerId")];
        }

        article.SubmitForReview(now, actor.AccountId, reviewerId);
        db.MarkVersion(article, article.LatestNumber, VersionKind.Submitted, actor, now);
        db.Audit(actor, StoryActs.Submitted, article.Id, now);
        await news.AskedAsync(article, cancel);
        return [];
    }

    private async Task<IReadOnlyList<Problem>> ApproveAsync(
        Article article,
        int number,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (!article.IsInReview || number != article.LatestNumber)
        {
            return [MovedOn];
        }

        var writers = await eyes.WritersAsync(article, cancel);
        if (actor.AccountId is { } me && writers.Contains(me))
        {
            return
            [
                new(
                    "review.own-words",
                    "You wrote some of these words. A colleague who wrote none of them has to approve them."
                ),
            ];
        }

        article.Approve(actor.AccountId, now);
        db.MarkVersion(article, number, VersionKind.Approved, actor, now);
        db.Audit(actor, StoryActs.Approved, article.Id, now, $"Revision {number}");
        await news.ApprovedAsync(article, writers, cancel);
        return [];
    }

    private async Task<IReadOnlyList<Problem>> ReturnAsync(
        Article article,
        string reason,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (!article.IsInReview && !article.IsApproved)
        {
            return [MovedOn];
        }

        if (article.ScheduledNumber == article.LatestNumber)
        {
            return [new("review.scheduled", "These words are on the schedule. Take the story off it first.")];
        }

        if (reason.Length > ReasonMaxLength)
        {
            return
            [
                new("review.reason", $"Say it in at most {ReasonMaxLength} characters, or write a note.", "Reason"),
            ];
        }

        var writers = await eyes.WritersAsync(article, cancel);
        var submittedById = article.SubmittedById;
        if (article.IsApproved)
        {
            await db.TakeApprovalBackAsync(article, cancel);
        }

        article.ReturnToDraft(now);
        db.Audit(actor, StoryActs.Returned, article.Id, now, reason);
        await news.ReturnedAsync(article, writers, submittedById, reason, cancel);
        return [];
    }

    private static readonly Problem MovedOn = new(
        "article.moved-on",
        "The story has moved on meanwhile. Reload the page to see where it stands."
    );
}
