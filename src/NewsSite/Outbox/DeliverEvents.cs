using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Data;

namespace NewsSite.Outbox;

/// <summary>Delivers what is due to everyone who listens, in order.</summary>
/// <remarks>
/// A message that fails is put off and the ones behind it go ahead: order holds among those that succeed.
/// What was delivered is written down once per batch; after a crash in between, listeners hear that batch again.
/// </remarks>
internal sealed class DeliverEvents(
    NewsDb db,
    TimeProvider clock,
    IServiceScopeFactory scopes,
    IEnumerable<IEventListener> listeners,
    ILogger<DeliverEvents> log
)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan HandlingMayTake = TimeSpan.FromSeconds(30);

    private readonly ILookup<string, IEventListener> _listeners = listeners.ToLookup(
        l => l.EventName,
        StringComparer.Ordinal
    );

    /// <returns>False when nothing more is due.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken cancel)
    {
        var due = await db.OutboxMessages.DueAt(Now).Take(BatchSize).ToListAsync(cancel);
        foreach (var message in due.TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            await DeliverAsync(message, cancel);
        }

        if (due.Count > 0)
        {
            // Also when the site is stopping: what was heard is not heard again.
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return due.Count == BatchSize;
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken cancel)
    {
        var failures = new List<Exception>();
        foreach (var listener in _listeners[message.Type])
        {
            if (await TryAsync(listener, message, cancel) is { } failure)
            {
                failures.Add(failure);
            }
        }

        if (cancel.IsCancellationRequested && failures.Count > 0)
        {
            return;
        }

        Note(message, failures);
    }

    private void Note(OutboxMessage message, List<Exception> failures)
    {
        if (failures is not [var first, ..])
        {
            message.Succeed(Now);
            return;
        }

        message.Fail(Now, string.Join('\n', failures.Select(f => f.ToString())));
        log.LogError(
            first,
            "Event {Id} {Type} failed {Attempts} times; next try at {RetryAt}, none after {MostAttempts}",
            message.Id,
            message.Type,
            message.Attempts,
            message.RetryAt,
            OutboxMessage.MostAttempts
        );
    }

    private async Task<Exception?> TryAsync(IEventListener listener, OutboxMessage message, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(HandlingMayTake);
        try
        {
            // The wait ends even for a handler that ignores its token.
            await listener.HearAsync(scopes, message.Json, limit.Token).WaitAsync(limit.Token);
            return null;
        }
#pragma warning disable CA1031 // Whatever a listener throws must not keep the others from hearing.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
