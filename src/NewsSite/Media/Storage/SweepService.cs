using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsSite.Media.Storage;

/// <summary>Sweeps the media store a few times a day.</summary>
internal sealed partial class SweepService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepService> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync(stoppingToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            LogSwept(await scope.ServiceProvider.GetRequiredService<SweepMedia>().ExecuteAsync(cancel));
        }
#pragma warning disable CA1031 // A sweep that fails is tried again; the site goes on.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Count} media files that nothing names any more were deleted."
    )]
    private partial void LogSwept(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sweeping the media store failed.")]
    private partial void LogFailed(Exception failure);
}
