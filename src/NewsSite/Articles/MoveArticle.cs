using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Versions;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>The way of a story through the newsroom before readers have it.</summary>
public sealed class MoveArticle(NewsDb db, TimeProvider clock, CurrentActor actor, GiveUpPlan giveUp)
{
    /// <summary>An author hands a draft to the editors.</summary>
    public Task<IReadOnlyList<Problem>> SubmitAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(
            id,
            ArticleState.Draft,
            a => now => a.SubmitForReview(now, actor.AccountId),
            "article.submitted",
            cancel
        );

    /// <summary>Back to the author's desk.</summary>
    public Task<IReadOnlyList<Problem>> ReturnAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, ArticleState.InReview, a => a.ReturnToDraft, "article.returned", cancel);

    /// <summary>Takes a story off the schedule; a live one keeps the words that readers have.</summary>
    public async Task<IReadOnlyList<Problem>> UnscheduleAsync(Guid id, CancellationToken cancel) =>
        !await db.ArticlesInCareOf(actor).AnyAsync(a => a.Id == id, cancel) ? [ArticleProblems.NotThere]
        : await db.PlannedActs.PublicationOf(id).FirstOrDefaultAsync(cancel) is { } plan
            ? await giveUp.ExecuteAsync(plan.Id, cancel)
        : [MovedOn];

    private async Task<IReadOnlyList<Problem>> MoveAsync(
        Guid id,
        ArticleState from,
        Func<Article, Action<DateTime>> verb,
        string act,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var article = await db.ArticlesEditableBy(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null)
        {
            return [ArticleProblems.NotThere];
        }

        if (article.State != from)
        {
            return [MovedOn];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        verb(article)(now);
        if (article.State == ArticleState.InReview)
        {
            db.MarkVersion(article, article.LatestNumber, VersionKind.Submitted, actor, now);
        }

        db.Audit(actor, act, id, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private static readonly Problem MovedOn = new(
        "article.moved-on",
        "The story has moved on meanwhile. Reload the page to see where it stands."
    );
}
