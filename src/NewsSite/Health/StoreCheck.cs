using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Data;

namespace NewsSite.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class StoreCheck(NewsDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var articles = await db.Articles.CountAsync(cancellationToken);
        return HealthCheckResult.Healthy($"The database answers. It holds {articles} articles.");
    }
}
