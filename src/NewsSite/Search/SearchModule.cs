using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Search;

public sealed class SearchModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<SearchStories>();
        services.AddScoped<ReindexStories>();
        services.AddScoped<OpenSearch>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/{language:edition}/opensearch.xml",
                ["GET", "HEAD"],
                (OpenSearch search, string language) => search.Describe(language)
            )
            .ForAudience(Audience.Reader)
            .WithMetadata(new RevalidatedMetadata());
}
