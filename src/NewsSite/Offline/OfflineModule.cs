using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Offline;

public sealed class OfflineModule : INewsroomModule
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services.AddScoped<WebAppManifest>();

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/{language:edition}/app.webmanifest",
                Reading,
                (WebAppManifest manifest, string language) => manifest.Describe(language)
            )
            .ForAudience(Audience.Reader)
            .WithMetadata(new RevalidatedMetadata());
}
