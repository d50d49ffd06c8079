using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Feeds;

public sealed class FeedsModule : INewsroomModule
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<ReadFeed>();
        services.AddScoped<FeedEndpoints>();
        services.AddScoped<SitemapEndpoints>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        Map(
            routes,
            "/{language:edition}/feed.xml",
            (FeedEndpoints e, string language, CancellationToken c) => e.PaperAsync(language, c)
        );
        MapPart(routes, "sections", (e, language, slug, c) => e.SectionAsync(language, slug, c));
        MapPart(routes, "topics", (e, language, slug, c) => e.TopicAsync(language, slug, c));
        MapPart(routes, "services", (e, language, slug, c) => e.ServiceAsync(language, slug, c));
        Map(routes, "/sitemap.xml", (SitemapEndpoints e, CancellationToken c) => e.RootAsync(c));
        Map(
            routes,
            "/sitemap-{part:int}.xml",
            (SitemapEndpoints e, int part, CancellationToken c) => e.PartAsync(part, c)
        );
        Map(routes, "/sitemap-news.xml", (SitemapEndpoints e, CancellationToken c) => e.NewsAsync(c));
        Map(routes, "/robots.txt", (SitemapEndpoints e) => e.Robots());
    }

    private static void MapPart(
        IEndpointRouteBuilder routes,
        string segment,
        Func<FeedEndpoints, string, string, CancellationToken, Task<Microsoft.AspNetCore.Http.IResult>> answer
    ) =>
        Map(
            routes,
            $"/{{language:edition}}/{segment}/{{slug}}/feed.xml",
            (FeedEndpoints e, string language, string slug, CancellationToken c) => answer(e, language, slug, c)
        );

    private static void Map(IEndpointRouteBuilder routes, string pattern, Delegate answer) =>
        routes
            .MapMethods(pattern, Reading, answer)
            .ForAudience(Audience.Reader)
            .WithMetadata(new RevalidatedMetadata());
}
