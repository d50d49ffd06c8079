using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Keeps an editor's words as a new revision, never over someone else's.</summary>
public sealed class SaveArticle(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <param name="baseNumber">Revision the editor started from.</param>
    public async Task<SaveOutcome> ExecuteAsync(
        Guid id,
        int baseNumber,
        ArticleContent content,
        RevisionReason reason,
        CancellationToken cancel
    )
    {
        // Of two saves from the same base at the same instant, one is told of the other; nor does a change of state come between.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var outcome = await SaveAsync(id, baseNumber, content, reason, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<SaveOutcome> SaveAsync(
        Guid id,
        int baseNumber,
        ArticleContent content,
        RevisionReason reason,
        CancellationToken cancel
    )
    {
        var article = await db.ArticlesEditableBy(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null || !actor.MayMove(article, content))
        {
            return new SaveOutcome.NotThere();
        }

        var latest = await db.RevisionAsync(id, article.LatestNumber, cancel);
        if (latest.Content.SaysTheSameAs(content))
        {
            return new SaveOutcome.Saved(latest.Number, latest.CreatedAt);
        }

        return article.LatestNumber == baseNumber
            ? await StoreAsync(article, content, reason, cancel)
            : new SaveOutcome.Conflict(latest);
    }

    private async Task<SaveOutcome> StoreAsync(
        Article article,
        ArticleContent content,
        RevisionReason reason,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var revision = article.Revise(content, actor.AccountId, reason, now);
        db.Revisions.Add(revision);
        await db.SaveChangesAsync(cancel);
        return new SaveOutcome.Saved(revision.Number, now);
    }
}
