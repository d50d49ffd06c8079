using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Data;

namespace NewsSite.Outbox;

/// <summary>Whether everybody hears of what happened.</summary>
internal sealed class OutboxCheck(NewsDb db) : IHealthCheck
{
    private const int MostNamed = 5;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var failing = db.OutboxMessages.Failing();
        var count = await failing.CountAsync(cancellationToken);
        if (count == 0)
        {
            return HealthCheckResult.Healthy("Every event was delivered, or is on its way.");
        }

        var named = await failing.OrderByDescending(m => m.Id).Take(MostNamed).ToListAsync(cancellationToken);
        return HealthCheckResult.Degraded(
            $"Events that cannot be delivered: {count}. The log tells why. {string.Join(' ', named.Select(Words))}"
        );
    }

    private static string Words(OutboxMessage message) =>
        message.IsSetAside
            ? $"{message.Type} {message.Id} of {message.RaisedAt:u} is set aside after {message.Attempts} tries."
            : $"{message.Type} {message.Id} of {message.RaisedAt:u} failed {message.Attempts} times and is tried again at {message.RetryAt:u}.";
}
