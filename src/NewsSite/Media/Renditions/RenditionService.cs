using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsSite.Media.Renditions;

/// <summary>Keeps making renditions while there are pictures that lack some.</summary>
internal sealed class RenditionService(IServiceScopeFactory scopes, RenditionBell bell, ILogger<RenditionService> log)
    : MakingService(scopes, log)
{
    private bool _hasReopened;

    protected override async Task<bool> StepAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (!_hasReopened)
        {
            await services.GetRequiredService<ReopenPictures>().ExecuteAsync(cancel);
            _hasReopened = true;
        }

        return await services.GetRequiredService<MakeRenditions>().ExecuteAsync(cancel);
    }

    protected override Task WaitAsync(TimeSpan most, CancellationToken cancel) =>
        bell.WaitForPicturesAsync(most, cancel);
}
