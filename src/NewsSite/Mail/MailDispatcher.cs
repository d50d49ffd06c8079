using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsSite.Mail;

/// <summary>Looks every second for mail that is due.</summary>
internal sealed class MailDispatcher(
    IServiceScopeFactory scopes,
    MailRoute route,
    TimeProvider clock,
    ILogger<MailDispatcher> log
) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!route.CanSend)
        {
            return;
        }

        using var looks = new PeriodicTimer(LooksEvery, clock);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            } while (await looks.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendDueMail>().ExecuteAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { }
#pragma warning disable CA1031 // The store may be locked or away for a while; the dispatcher must outlive that.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "Mail could not be looked after; trying again");
        }
    }
}
