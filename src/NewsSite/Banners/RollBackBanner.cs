using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Banners;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Banners;

/// <summary>A banner that was raised is taken down; one that was taken down is raised anew for the time it had left.</summary>
internal sealed class RollBackBanner(NewsDb db, RaiseBanner raise, TakeDownBanner takeDown, TimeProvider clock)
    : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [BannerActs.Raised, BannerActs.PutBack, BannerActs.TakenDown];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        if (entry.Act != BannerActs.TakenDown)
        {
            // Whether it is taken down now or has ended by itself: readers do not see it.
            await takeDown.ExecuteAsync(entry.ObjectId!.Value, cancel);
            return [];
        }

        var banner = await db.Banners.AsNoTracking().SingleAsync(b => b.Id == entry.ObjectId, cancel);
        var left = banner.EndsAt - clock.GetUtcNow().UtcDateTime;
        return left < TimeSpan.FromMinutes(1)
            ? []
            : await raise.ExecuteAsync(new(banner.Text, banner.ArticleId, banner.Languages, left), cancel);
    }
}
