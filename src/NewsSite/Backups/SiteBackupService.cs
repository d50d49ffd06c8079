using Microsoft.Extensions.Hosting;

namespace NewsSite.Backups;

/// <summary>Looks every second whether the site is to take a backup.</summary>
internal sealed class SiteBackupService(SiteBackup backup, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await backup.TakeIfWantedAsync(stoppingToken);
        }
    }
}
