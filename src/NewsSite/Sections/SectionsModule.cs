using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Sections;

public sealed class SectionsModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services.AddScoped<MoveSection>();
}
