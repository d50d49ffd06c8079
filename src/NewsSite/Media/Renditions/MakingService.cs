using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsSite.Media.Renditions;

/// <summary>Makes files of the library as long as some are lacking, one after the other, and looks again at a ring of the bell.</summary>
internal abstract partial class MakingService(IServiceScopeFactory scopes, ILogger log) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await TryAsync(stoppingToken))
            {
                await WaitAsync(LooksEvery, stoppingToken);
            }
        }
    }

    /// <returns>False when there is nothing to do, or nothing can be made on this machine.</returns>
    protected abstract Task<bool> StepAsync(IServiceProvider services, CancellationToken cancel);

    /// <summary>Ends at a ring, or when the time is up.</summary>
    protected abstract Task WaitAsync(TimeSpan most, CancellationToken cancel);

    private async Task<bool> TryAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await StepAsync(scope.ServiceProvider, cancel);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one file must not end the making of all others.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Making files of the library failed; trying again soon.")]
    private partial void LogFailed(Exception failure);
}
