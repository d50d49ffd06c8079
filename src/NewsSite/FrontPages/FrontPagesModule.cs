using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.FrontPages;

public sealed class FrontPagesModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services.AddScoped<ReadFrontPage>();
}
