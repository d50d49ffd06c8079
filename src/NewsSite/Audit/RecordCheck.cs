using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

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
            ? HealthCheckResult.Degraded($"The record is not what it was: {fault.Reason} Run newssite audit verify.")
            : HealthCheckResult.Healthy($"Row {report.Last}, hash {report.Hash[..DigitsShown]}…; {Anchored()}");
    }

    private string Anchored() =>
        anchors.Latest() is { } newest
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"noted outside the store {(clock.GetUtcNow().UtcDateTime - newest.At).TotalHours:0} hours ago."
            )
            : "not noted outside the store yet.";
}
