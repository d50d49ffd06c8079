using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Articles;
using NewsSite.Outbox;
using NewsSite.Shared;

namespace NewsSite.Feeds;

public sealed class FeedsModule : INewsroomModule
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<ReadFeed>();
        services.AddScoped<FeedEndpoints>();
        services.AddScoped<ReadSitemap>();
        services.AddScoped<ReadSitemapPages>();
        services.AddScoped<SitemapEndpoints>();
        services.AddScoped<FeedPlaces>();
        // What goes wrong is told by the dispatcher of events, once for each try.
        services.AddHttpClient(TellHub.Client, client => client.Timeout = TellHub.HubMayTake).RemoveAllLoggers();
        services.AddEventHandler<ArticlePublished, TellHub>().AddEventHandler<ArticleWithdrawn, TellHub>();
        FeedSettings.AddChecks(services);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        foreach (var file in FeedFile.All)
        {
            MapFeeds(routes, file);
        }

        Map(routes, "/sitemap.xml", (SitemapEndpoints e, CancellationToken c) => e.IndexAsync(c));
        Map(routes, "/sitemap-pages.xml", (SitemapEndpoints e, CancellationToken c) => e.PagesAsync(1, c));
        Map(
            routes,
            "/sitemap-pages-{part:int:min(2)}.xml",
            (SitemapEndpoints e, int part, CancellationToken c) => e.PagesAsync(part, c)
        );
        Map(
            routes,
            "/sitemap-{part:int}.xml",
            (SitemapEndpoints e, int part, CancellationToken c) => e.PartAsync(part, c)
        );
        Map(routes, "/sitemap-news.xml", (SitemapEndpoints e, CancellationToken c) => e.NewsAsync(c));
        foreach (var path in TrustTxt.Paths)
        {
            Map(routes, path, TrustTxt.Answer);
        }

        Map(routes, "/robots.txt", (SitemapEndpoints e) => e.Robots());
    }

    private static void MapFeeds(IEndpointRouteBuilder routes, FeedFile file)
    {
        Map(
            routes,
            $"/{{language:edition}}/{file.Name}",
            (FeedEndpoints e, string language, CancellationToken c) => e.PaperAsync(file, language, c)
        );
        MapPart("sections", (e, language, slug, c) => e.SectionAsync(file, language, slug, c));
        MapPart("topics", (e, language, slug, c) => e.TopicAsync(file, language, slug, c));
        MapPart("series", (e, language, slug, c) => e.SeriesAsync(file, language, slug, c));
        MapPart("services", (e, language, slug, c) => e.ServiceAsync(file, language, slug, c));

        void MapPart(
            string segment,
            Func<FeedEndpoints, string, string, CancellationToken, Task<Microsoft.AspNetCore.Http.IResult>> answer
        ) =>
            Map(
                routes,
                $"/{{language:edition}}/{segment}/{{slug}}/{file.Name}",
                (FeedEndpoints e, string language, string slug, CancellationToken c) => answer(e, language, slug, c)
            );
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, Delegate answer) =>
        routes
            .MapMethods(pattern, Reading, answer)
            .ForAudience(Audience.Reader)
            .WithMetadata(new RevalidatedMetadata());
}
