using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

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
            return HealthWords.Healthy("Every event was delivered, or is on its way.");
        }

        var named = await failing.OrderByDescending(m => m.Id).Take(MostNamed).ToListAsync(cancellationToken);
        return HealthWords.Degraded(
            named
                .Select(Words)
                .Aggregate(
                    (Phrase)$"Events that cannot be delivered: {count}. The log tells why.",
                    (before, next) => $"{before} {next}"
                )
        );
    }

    private static Phrase Words(OutboxMessage message) =>
        message.IsSetAside
            ? Phrase.Counted(
                message.Attempts,
                $"{message.Type} {message.Id} of {message.RaisedAt:u} is set aside after 1 try.",
                $"{message.Type} {message.Id} of {message.RaisedAt:u} is set aside after {message.Attempts} tries."
            )
            : Phrase.Counted(
                message.Attempts,
                $"{message.Type} {message.Id} of {message.RaisedAt:u} failed once and is tried again at {message.RetryAt:u}.",
                $"{message.Type} {message.Id} of {message.RaisedAt:u} failed {message.Attempts} times and is tried again at {message.RetryAt:u}."
            );
}
