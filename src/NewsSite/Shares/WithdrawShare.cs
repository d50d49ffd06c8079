using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Shares;

/// <summary>Closes a link for outside eyes at once; what was said by it stays.</summary>
public sealed class WithdrawShare(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>False when there is no such link, or the story is not this person's to change.</returns>
    public async Task<bool> ExecuteAsync(Guid articleId, Guid linkId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var link = await db.ShareLinks.SingleOrDefaultAsync(l => l.Id == linkId && l.ArticleId == articleId, cancel);
        if (link is null || !await db.ArticlesEditableBy(actor).AnyAsync(a => a.Id == articleId, cancel))
        {
            return false;
        }

        if (link.WithdrawnAt is null)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            link.Withdraw(now);
            db.Audit(actor, ShareActs.Withdrawn, articleId, now, $"Revision {link.Number} for {link.ForWhom}");
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return true;
    }
}
