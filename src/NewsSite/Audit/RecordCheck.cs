using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Audit;

/// <summary>Whether the record goes on from where it was last noted outside the store.</summary>
internal sealed class RecordCheck(VerifyAudit verify, AuditAnchors anchors, TimeProvider clock) : IHealthCheck
{
    private const int DigitsShown = 8;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var report = await verify.SinceAnchorAsync(cancellationToken);
        return report.Fault is { } fault
            ? HealthWords.Degraded($"The record is not what it was: {fault.Reason} Run newssite audit verify.")
            : HealthWords.Healthy(Whole(report.Last, report.Hash[..DigitsShown]));
    }

    private Phrase Whole(long row, string hash)
    {
        if (anchors.Latest() is not { } newest)
        {
            return $"Row {row}, hash {hash}…; not noted outside the store yet.";
        }

        var hours = (int)Math.Round((clock.GetUtcNow().UtcDateTime - newest.At).TotalHours);
        return Phrase.Counted(
            hours,
            $"Row {row}, hash {hash}…; noted outside the store 1 hour ago.",
            $"Row {row}, hash {hash}…; noted outside the store {hours} hours ago."
        );
    }
}
