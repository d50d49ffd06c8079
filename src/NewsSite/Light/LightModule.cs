using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Light;

public sealed class LightModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<LightStylesheet>();
        services.AddScoped<PictureSizes>();
    }
}
