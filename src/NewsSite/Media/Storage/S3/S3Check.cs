using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Shared;
using NewsSite.Shared.Faults;

namespace NewsSite.Media.Storage.S3;

/// <summary>Whether the bucket answers.</summary>
internal sealed class S3Check(IMediaStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await store.CheckAsync(cancellationToken);
            return HealthWords.Healthy("The store of media files answers.");
        }
        catch (MediaStoreFailure failure)
        {
            return HealthWords.Degraded(failure.What);
        }
    }
}
