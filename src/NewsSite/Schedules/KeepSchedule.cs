using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSite.Data;

namespace NewsSite.Schedules;

/// <summary>Does what is planned when its moment comes. What was missed while the site was away comes first, before readers do.</summary>
internal sealed partial class KeepSchedule(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepSchedule> log)
    : BackgroundService
{
    /// <summary>So often it looks for what another process planned.</summary>
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AtLeast = TimeSpan.FromMilliseconds(1);

    /// <summary>Readers are not kept out for longer; the rest is done while they read.</summary>
    private static readonly TimeSpan ReadersWaitFor = TimeSpan.FromSeconds(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await DoAllDueAsync(ReadersWaitFor, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await DoAllDueAsync(TimeSpan.MaxValue, stoppingToken);
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>How long to wait: until the very moment of the next one, if that is soon.</returns>
    private async Task<TimeSpan> DoAllDueAsync(TimeSpan within, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            while (Stopwatch.GetElapsedTime(begun) < within)
            {
                await using var scope = scopes.CreateAsyncScope();
                var next = await scope.ServiceProvider.GetRequiredService<NewsDb>().PlannedActs.NextAtAsync(cancel);
                var wait = next - clock.GetUtcNow().UtcDateTime ?? LooksEvery;
                if (wait > TimeSpan.Zero)
                {
                    return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, AtLeast.Ticks, LooksEvery.Ticks));
                }

                await scope.ServiceProvider.GetRequiredService<DoDuePlans>().ExecuteAsync(cancel);
            }

            return AtLeast;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return LooksEvery;
        }
#pragma warning disable CA1031 // The store may be locked or full for a while; the schedule must outlive that.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(failure);
            return LooksEvery;
        }
    }

    [LoggerMessage(LogLevel.Error, "What is due cannot be done now; trying again")]
    private partial void LogFailure(Exception failure);
}
