using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.HandOver;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Articles.RollingBack;

/// <summary>A review that was handed over is asked again of whoever was asked.</summary>
internal sealed class RollBackReviewer(NewsDb db, HandReview hand) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [HandReview.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var story = await db.Articles.SingleAsync(a => a.Id == entry.ObjectId, cancel);
        return await db.RestoreAsync(
            entry,
            new AskedReviewer(story.ReviewerId),
            async before =>
            {
                await hand.HandAsync(story, before!.AccountId, cancel);
                await db.SaveChangesAsync(cancel);
                return [];
            },
            cancel
        );
    }
}
