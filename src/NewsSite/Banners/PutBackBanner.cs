using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Banners;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Banners;

/// <summary>Undoes a take-down within <see cref="Banner.UndoFor"/>; the banner keeps its end.</summary>
public sealed class PutBackBanner(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>False when it is too late, it was never taken down, or it is outside what the actor edits; nothing was changed.</returns>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.Edit);
        var now = clock.GetUtcNow().UtcDateTime;
        var banner = await db.Banners.SingleOrDefaultAsync(b => b.Id == id, cancel);
        if (
            banner is null
            || !banner.CanPutBackAt(now)
            || !await db.CoversAsync(actor.Limits, banner.ArticleId, banner.Languages, cancel)
        )
        {
            return false;
        }

        banner.PutBack();
        db.Raise(new BannerChanged(id, now));
        db.Audit(actor, BannerActs.PutBack, id, now, new AuditChange("", banner.Text), banner.Text);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
