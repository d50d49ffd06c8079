using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Banners;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Banners;

/// <summary>Takes a breaking-news line away from readers at once.</summary>
public sealed class TakeDownBanner(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>False when readers did not see it any more, or it is outside what the actor edits; nothing was changed.</returns>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.Edit);
        var now = clock.GetUtcNow().UtcDateTime;
        var banner = await db.Banners.SingleOrDefaultAsync(b => b.Id == id, cancel);
        if (
            banner is null
            || !banner.IsShownAt(now)
            || !await db.CoversAsync(actor.Limits, banner.ArticleId, banner.Languages, cancel)
        )
        {
            return false;
        }

        banner.TakeDown(now);
        db.Raise(new BannerChanged(id, now));
        db.Audit(actor, BannerActs.TakenDown, id, now, new AuditChange(banner.Text, ""), banner.Text);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
