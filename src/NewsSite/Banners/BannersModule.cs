using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Banners;

public sealed class BannersModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<RaiseBanner>();
        services.AddScoped<TakeDownBanner>();
        services.AddScoped<PutBackBanner>();
    }
}
