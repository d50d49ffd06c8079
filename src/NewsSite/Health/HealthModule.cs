using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Shared;

namespace NewsSite.Health;

/// <summary>One word on how the site is, for whoever watches it; the details are for administrators. Capabilities add checks of their own.</summary>
public sealed class HealthModule : INewsroomModule
{
    private static readonly TimeSpan StoreMayTake = TimeSpan.FromSeconds(5);

    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services
            .AddHealthChecks()
            .AddCheck<StoreCheck>("Store", HealthStatus.Unhealthy, tags: [], StoreMayTake)
            .AddCheck<DiskCheck>("Disk", HealthStatus.Unhealthy);

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes
            .MapHealthChecks("/health")
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]))
            .ForAudience(Audience.Reader);
}
