using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSite.Media.Renditions;

namespace NewsSite.Media.Qualities;

/// <summary>Makes the smaller files of films, one after the other.</summary>
internal sealed partial class QualityService(
    IServiceScopeFactory scopes,
    RenditionBell bell,
    ILogger<QualityService> log
) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await StepAsync(stoppingToken))
            {
                await bell.WaitForFilmsAsync(LooksEvery, stoppingToken);
            }
        }
    }

    private async Task<bool> StepAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<MakeQualities>().ExecuteAsync(cancel);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one film must not end the making of all others.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Making smaller files of films failed; trying again soon.")]
    private partial void LogFailed(Exception failure);
}
