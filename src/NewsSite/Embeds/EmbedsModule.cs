using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Embeds;

public sealed class EmbedsModule : INewsroomModule
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services.AddScoped<OEmbedEndpoint>();

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                OEmbedEndpoint.Path,
                Reading,
                (
                    OEmbedEndpoint endpoint,
                    string? url,
                    string? format,
                    string? maxwidth,
                    string? maxheight,
                    CancellationToken cancel
                ) => endpoint.AnswerAsync(url, format, maxwidth, maxheight, cancel)
            )
            .ForAudience(Audience.Reader)
            .WithMetadata(new RevalidatedMetadata());
}
