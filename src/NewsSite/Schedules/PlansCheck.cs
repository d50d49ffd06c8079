using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Shared.Words;

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
            return HealthCheckResult.Unhealthy(
                Said(
                    $"Overdue by more than {PlannedAct.OverdueAfter.TotalSeconds} seconds: {count}, the first since {first:u}.",
                    undecided
                )
            );
        }

        return undecided is null
            ? HealthCheckResult.Healthy(Said("Everything planned was done on time, or is to come."))
            : HealthCheckResult.Degraded(Said(undecided));
    }

    private static string Said(params Phrase?[] sentences) =>
        string.Join(' ', sentences.OfType<Phrase>().Select(DeskWords.Say));
}
