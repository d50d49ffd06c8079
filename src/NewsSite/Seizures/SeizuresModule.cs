using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Seizures;

public sealed class SeizuresModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<RecentChanges>();
        services.AddScoped<DecideOnChange>();
    }
}
