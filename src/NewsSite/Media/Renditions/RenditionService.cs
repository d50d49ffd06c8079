using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsSite.Media.Renditions;

/// <summary>Keeps making renditions while there are pictures that lack some.</summary>
internal sealed partial class RenditionService(
    IServiceScopeFactory scopes,
    RenditionBell bell,
    ILogger<RenditionService> log
) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(30);
    private bool _hasReopened;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await StepAsync(stoppingToken))
            {
                await bell.WaitForPicturesAsync(LooksEvery, stoppingToken);
            }
        }
    }

    private async Task<bool> StepAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!_hasReopened)
            {
                await scope.ServiceProvider.GetRequiredService<ReopenPictures>().ExecuteAsync(cancel);
                _hasReopened = true;
            }

            return await scope.ServiceProvider.GetRequiredService<MakeRenditions>().ExecuteAsync(cancel);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one picture must not end the making of all others.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Making renditions failed; trying again soon.")]
    private partial void LogFailed(Exception failure);
}
