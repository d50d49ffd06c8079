using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Core.Sections;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.Sections;

public sealed class SectionsModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<MoveSection>();
        services.AddScoped<IRollBack, RollBackMove>();
        services.AddScoped<IRollBack, RollBackNamed<Section>>();
        services.AddScoped<IRollBack, RollBackNamed<Topic>>();
        services.AddScoped<IRollBack, RollBackNamed<Series>>();
    }
}
