using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsSite.Audit;

/// <summary>Anchors the record at the start and on every day the site runs.</summary>
internal sealed partial class AnchorService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AnchorService> log)
    : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);
        await TryAsync((anchors, cancel) => anchors.DropAsync(cancel), stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync((anchors, cancel) => anchors.KeepDailyAsync(cancel), stoppingToken);
        }
    }

    private async Task TryAsync(Func<AuditAnchors, CancellationToken, Task> work, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<AuditAnchors>(), cancel);
        }
#pragma warning disable CA1031 // A full disk or a locked store must not stop the site; the next look tries again.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The record could not be anchored.")]
    private partial void LogFailed(Exception failure);
}
