using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Schedules;

/// <summary>A plan that was handed over is answered for again by whoever did before.</summary>
internal sealed class RollBackHandedPlan(NewsDb db, HandPlan hand) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [HandPlan.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var plan = await db.PlannedActs.SingleAsync(p => p.Id == entry.ObjectId, cancel);
        return await db.RestoreAsync(
            entry,
            PlanHolder.Of(plan),
            async before =>
            {
                hand.Hand(plan, before!.AccountId, before.Name);
                await db.SaveChangesAsync(cancel);
                return [];
            },
            cancel
        );
    }
}
