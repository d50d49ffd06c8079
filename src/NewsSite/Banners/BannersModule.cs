using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Banners.Desk;
using NewsSite.Banners.Reader;
using NewsSite.Banners.Streams;
using NewsSite.Core.Banners;
using NewsSite.Outbox;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Banners;

public sealed class BannersModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<IRollBack, RollBackBanner>();
        services.AddScoped<IPlannable, PlannedBanner>();
        services.AddScoped<RaiseBanner>();
        services.AddScoped<TakeDownBanner>();
        services.AddScoped<PutBackBanner>();
        services.AddScoped<BreakingBoard>();
        services.AddScoped<BannerStories>();
        services
            .AddOptions<StreamOptions>()
            .Bind(settings.GetSection(StreamOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<CurrentBanners>();
        services.AddSingleton<BannerFeeds>();
        services.AddSingleton<StreamLimits>();
        services.AddEventHandler<BannerChanged, TellOpenPages>();
        services.AddHostedService<BannerWatch>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes.MapGet("/{language}/breaking/stream", BannerStream.AnswerAsync).ForAudience(Audience.Reader);
}
