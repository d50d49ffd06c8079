using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.HandOver;
using NewsSite.Audit;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Articles.RollingBack;

/// <summary>A story that was handed over belongs again to whom it belonged.</summary>
internal sealed class RollBackHandOver(NewsDb db, HandStory hand) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [HandedStory.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var owner = await db
            .Articles.Where(a => a.Id == entry.ObjectId)
            .Select(a => new StoryOwner(a.OwnerId))
            .SingleAsync(cancel);
        return await db.RestoreAsync(
            entry,
            owner,
            before => hand.ExecuteAsync(entry.ObjectId!.Value, before!.AccountId, cancel),
            cancel
        );
    }
}
