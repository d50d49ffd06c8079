using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Shared;

namespace NewsSite.StandingPages;

public sealed class StandingPagesModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<WriteStandingPage>();
        services.AddScoped<ReadStandingPage>();
        services.AddScoped<ReadCorrections>();
        services.AddScoped<IRollBack, RollBackStandingPage>();
    }
}
