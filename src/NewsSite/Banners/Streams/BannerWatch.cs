using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSite.Banners.Reader;

namespace NewsSite.Banners.Streams;

/// <summary>Notices what no event of this process tells: a banner's end, and changes made by another process.</summary>
internal sealed class BannerWatch(
    CurrentBanners current,
    BannerFeeds feeds,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<BannerWatch> log
) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeatsEvery = TimeSpan.FromSeconds(15);

    private DateTime _beatAt = clock.GetUtcNow().UtcDateTime + BeatsEvery;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Streams would keep the server from stopping: they end as soon as it begins to.
        lifetime.ApplicationStopping.Register(feeds.Close);
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(UntilNextLook(), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await LookAsync(stoppingToken);
            BeatWhenDue();
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            await current.RefreshAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // The store may be locked for a while; ends must be kept all the same.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogWarning(failure, "Banners could not be read; trying again");
        }

        feeds.Show();
    }

    private TimeSpan UntilNextLook()
    {
        var left = current.NextChangeAt() - Now;
        return left is { } soon && soon < LooksEvery ? soon : LooksEvery;
    }

    private void BeatWhenDue()
    {
        if (Now >= _beatAt)
        {
            feeds.Beat();
            _beatAt = Now + BeatsEvery;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
