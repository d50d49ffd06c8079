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
        services.AddScoped<Spelling>();
        services.AddScoped<SuggestStories>();
        services.AddScoped<ReindexStories>();
        services.AddScoped<OpenSearch>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        Map(
            routes,
            "/{language:edition}/opensearch.xml",
            (OpenSearch search, string language) => search.Describe(language)
        );
        Map(
            routes,
            "/{language:edition}/search/suggestions",
            (SuggestStories suggest, string language, string? q, CancellationToken cancel) =>
                suggest.AnswerAsync(language, q ?? "", cancel)
        );
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, Delegate answer) =>
        routes
            .MapMethods(pattern, ["GET", "HEAD"], answer)
            .ForAudience(Audience.Reader)
            .WithMetadata(new RevalidatedMetadata());
}
