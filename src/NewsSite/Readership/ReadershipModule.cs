using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Readership;

public sealed class ReadershipModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<ReadCounter>();
        services.AddSingleton<ReadStandings>();
        services.AddSingleton<CountReading>();
        services.AddScoped<StoreReadCounts>();
        services.AddScoped<MostRead>();
        services.AddHostedService<KeepReadCounts>();
    }
}
