using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSite.Data;

namespace NewsSite.Outbox;

/// <summary>Delivers events as soon as they are committed, and looks every second for those another process stored.</summary>
internal sealed class OutboxDispatcher(
    IServiceScopeFactory scopes,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log
) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TidiesEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepsHandledFor = TimeSpan.FromDays(7);

    private DateTime _tidyAt = DateTime.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverAllAsync(stoppingToken);
                await TidyWhenDueAsync(stoppingToken);
                await signal.WaitAsync(LooksEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
#pragma warning disable CA1031 // The store may be locked or away for a while; the dispatcher must outlive that.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogError(failure, "Events could not be delivered; trying again");
                await Task.Delay(LooksEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task DeliverAllAsync(CancellationToken cancel)
    {
        var more = true;
        while (more && !cancel.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            more = await scope.ServiceProvider.GetRequiredService<DeliverEvents>().ExecuteAsync(cancel);
        }
    }

    private async Task TidyWhenDueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now < _tidyAt)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        await db.OutboxMessages.HandledBefore(now - KeepsHandledFor).ExecuteDeleteAsync(cancel);
        _tidyAt = now + TidiesEvery;
    }
}
