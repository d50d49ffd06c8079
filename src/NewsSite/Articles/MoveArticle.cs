using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Versions;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>The way of a story through the newsroom before readers have it.</summary>
public sealed class MoveArticle(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <summary>An author hands a draft to the editors.</summary>
    public Task<IReadOnlyList<Problem>> SubmitAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, ArticleState.Draft, a => a.SubmitForReview, "article.submitted", cancel);

    /// <summary>Back to the author's desk.</summary>
    public Task<IReadOnlyList<Problem>> ReturnAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, ArticleState.InReview, a => a.ReturnToDraft, "article.returned", cancel);

    /// <summary>Takes a story off the schedule.</summary>
    public Task<IReadOnlyList<Problem>> UnscheduleAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, ArticleState.Scheduled, a => a.Unschedule, "article.unscheduled", cancel);

    private async Task<IReadOnlyList<Problem>> MoveAsync(
        Guid id,
        ArticleState from,
        Func<Article, Action<DateTime>> verb,
        string act,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var theirs = from == ArticleState.Scheduled ? db.ArticlesInCareOf(actor) : db.ArticlesEditableBy(actor);
        var article = await theirs.SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null)
        {
            return [ArticleProblems.NotThere];
        }

        if (article.State != from)
        {
            return
            [
                new Problem(
                    "article.moved-on",
                    "The story has moved on meanwhile. Reload the page to see where it stands."
                ),
            ];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var before = $"{article.ScheduledFor:u}";
        verb(article)(now);
        if (article.State == ArticleState.InReview)
        {
            db.MarkVersion(article, article.LatestNumber, VersionKind.Submitted, actor, now);
        }

        if (before.Length > 0)
        {
            db.Audit(actor, act, id, now, new AuditChange(before, ""));
        }
        else
        {
            db.Audit(actor, act, id, now);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }
}
