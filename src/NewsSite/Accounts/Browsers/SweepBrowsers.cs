using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsSite.Accounts.SecondStep;
using NewsSite.Data;

namespace NewsSite.Accounts.Browsers;

/// <summary>Forgets browsers that have been out for long.</summary>
public sealed partial class SweepBrowsers(
    IServiceScopeFactory scopes,
    IOptions<SessionOptions> options,
    TimeProvider clock,
    ILogger<SweepBrowsers> log
) : BackgroundService
{
    private static readonly TimeSpan SweepsEvery = TimeSpan.FromHours(1);

    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (seenSince, openedSince) = (now - options.Value.EndsAfterIdle, now - options.Value.EndsAfter);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        await db
            .SignedInBrowsers.Where(b => b.LastSeenAt <= seenSince || b.Since <= openedSince)
            .ExecuteDeleteAsync(cancel);
        var knownSince = now - KnownBrowser.Lasts;
        await db.KnownBrowsers.Where(b => b.Since <= knownSince).ExecuteDeleteAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepsEvery, clock);
        do
        {
            await TryAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await SweepAsync(cancel);
        }
#pragma warning disable CA1031 // The store may be locked or not made yet; the next hour brings another try.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ended sessions could not be swept; trying again in an hour.")]
    private partial void LogFailed(Exception failure);
}
