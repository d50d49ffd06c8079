using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Brings the words of an earlier revision back, to the byte, as a new one.</summary>
public sealed class RestoreRevision(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>
    /// The revision that has the words now: the latest itself when it says the same. Null when there is no such revision, or
    /// the story is not this person's to change.
    /// </returns>
    public async Task<Revision?> ExecuteAsync(Guid id, int number, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var article = await db.ArticlesEditableBy(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        var old = await db
            .Revisions.AsNoTracking()
            .SingleOrDefaultAsync(r => r.ArticleId == id && r.Number == number, cancel);
        if (article is null || old is null || !actor.MayMove(article, old.Content))
        {
            return null;
        }

        var latest = await db.RevisionAsync(id, article.LatestNumber, cancel);
        if (latest.Content.SaysTheSameAs(old.Content))
        {
            return latest;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var restored = article.Revise(old.Content, actor.AccountId, RevisionReason.Restored, now, old);
        db.Revisions.Add(restored);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return restored;
    }
}
