using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

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
        return HealthWords.Healthy(
            Phrase.Counted(
                articles,
                "The database answers. It holds 1 article.",
                $"The database answers. It holds {articles} articles."
            )
        );
    }
}
