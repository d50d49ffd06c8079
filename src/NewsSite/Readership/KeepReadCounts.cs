using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsSite.Readership;

/// <summary>Stores once a minute how often stories were read, and once more when the site stops.</summary>
internal sealed class KeepReadCounts(IServiceScopeFactory scopes, ILogger<KeepReadCounts> log) : BackgroundService
{
    private static readonly TimeSpan StoresEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(StoresEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await StoreAsync();
        }
    }

    private async Task StoreAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<StoreReadCounts>().ExecuteAsync(CancellationToken.None);
        }
#pragma warning disable CA1031 // The store may be locked or away for a while; what was counted waits for the next time.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogWarning(failure, "How often stories were read could not be stored; trying again in a minute");
        }
    }
}
