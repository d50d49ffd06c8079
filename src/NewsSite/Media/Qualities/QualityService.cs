using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Media.Renditions;

namespace NewsSite.Media.Qualities;

/// <summary>Makes the smaller files of films, one after the other.</summary>
internal sealed class QualityService(IServiceScopeFactory scopes, RenditionBell bell, ILogger<QualityService> log)
    : MakingService(scopes, log)
{
    protected override Task<bool> StepAsync(IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<MakeQualities>().ExecuteAsync(cancel);

    protected override Task WaitAsync(TimeSpan most, CancellationToken cancel) => bell.WaitForFilmsAsync(most, cancel);
}
