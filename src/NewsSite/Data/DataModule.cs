using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Outbox;
using NewsSite.Shared;

namespace NewsSite.Data;

public sealed class DataModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddDbContext<NewsDb>(
            (provider, options) =>
            {
                provider.GetRequiredService<StoreAddress>().Use(options);
                options.AddInterceptors(provider.GetRequiredService<WakeOutboxAfterCommit>());
            }
        );
        services.AddSingleton<StoreAddress>();
        services.AddScoped<MigrateStore>();
        services.AddHostedService<UnreadableValues>();
        services.Configure<IdentityOptions>(NewsDbOptions.SetAccountSchema);
    }
}
