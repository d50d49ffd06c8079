using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Schedules;

/// <summary>A plan that was made is given up; one that was moved goes back to its moment, one that was given up waits again.</summary>
internal sealed class RollBackPlan(NewsDb db, GiveUpPlan giveUp, MovePlan move) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [PlanActs.Made, PlanActs.Moved, PlanActs.GivenUp];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var plan = await db.PlannedActs.AsNoTracking().SingleAsync(p => p.Id == entry.ObjectId, cancel);
        if (plan.State == PlanState.Done || (entry.Act == PlanActs.Made && !plan.IsOpen))
        {
            // What was done is a row of its own.
            return [];
        }

        return MomentBefore(entry) is { } before
            ? await move.ExecuteAsync(plan.Id, PlannedTime.InUtc(before), cancel)
            : await giveUp.ExecuteAsync(plan.Id, cancel);
    }

    private static DateTime? MomentBefore(AuditEntry entry) =>
        DateTime.TryParseExact(
            entry.Before,
            "u",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;
}
