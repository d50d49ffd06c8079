using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Shared;

namespace NewsSite.Health;

/// <summary>Whether the disk of the data folder has room for a few days of work.</summary>
internal sealed class DiskCheck(DataFolder folder) : IHealthCheck
{
    private const long EnoughBytes = 1_000_000_000;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        var words = string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:#,0.0} GB are free.");
        return Task.FromResult(
            free >= EnoughBytes
                ? HealthCheckResult.Healthy(words)
                : HealthCheckResult.Degraded($"{words} Saving and uploading will soon fail.")
        );
    }
}
