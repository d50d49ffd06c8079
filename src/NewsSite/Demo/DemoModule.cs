using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Demo;

public sealed class DemoModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services
            .AddScoped<DemoNewsroom>()
            .AddScoped<DemoAccounts>()
            .AddScoped<DemoMedia>()
            .AddScoped<DemoTalk>()
            .AddScoped<DemoTranslations>();
    }
}
