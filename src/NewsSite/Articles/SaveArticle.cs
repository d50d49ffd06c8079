using System.Runtime.ExceptionServices;
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
        try
        {
            await db.SaveChangesAsync(cancel);
            return new SaveOutcome.Saved(revision.Number, now);
        }
        catch (DbUpdateException failure)
        {
            return await ConflictAsync(article.Id, revision.Number, failure, cancel);
        }
    }

    /// <summary>Two saves from the same base at the same instant: the other one won.</summary>
    private async Task<SaveOutcome> ConflictAsync(
        Guid id,
        int number,
        DbUpdateException failure,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.Clear();
        var latest = await db.Articles.Where(a => a.Id == id).Select(a => a.LatestNumber).SingleAsync(cancel);
        if (latest < number)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return new SaveOutcome.Conflict(await db.RevisionAsync(id, latest, cancel));
    }
}
