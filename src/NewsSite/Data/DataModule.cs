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
                var database = provider.GetRequiredService<DataFolder>().Database;
                NewsDbOptions.UseSqlite(options, $"Data Source={database}");
                options.AddInterceptors(provider.GetRequiredService<WakeOutboxAfterCommit>());
            }
        );
        services.AddScoped<MigrateStore>();
        services.AddHostedService<UnreadableValues>();
        services.Configure<IdentityOptions>(NewsDbOptions.SetAccountSchema);
    }
}
