using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Schedules;

/// <summary>Whether what is planned is done on time.</summary>
internal sealed class PlansCheck(NewsDb db, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var overdue = db.PlannedActs.OverdueAt(clock.GetUtcNow().UtcDateTime);
        var failed = await db.PlannedActs.Failed().CountAsync(cancellationToken);
        Phrase? undecided =
            failed == 0 ? null : (Phrase)$"Not done at their moment, and nobody has decided what now: {failed}.";
        if (await overdue.CountAsync(cancellationToken) is var count and > 0)
        {
            var first = await overdue.MinAsync(p => p.DueAt, cancellationToken);
            Phrase late =
                $"Overdue by more than {PlannedAct.OverdueAfter.TotalSeconds} seconds: {count}, the first since {first:u}.";
            return HealthWords.Unhealthy(undecided is null ? late : (Phrase)$"{late} {undecided}");
        }

        return undecided is null
            ? HealthWords.Healthy("Everything planned was done on time, or is to come.")
            : HealthWords.Degraded(undecided);
    }
}
