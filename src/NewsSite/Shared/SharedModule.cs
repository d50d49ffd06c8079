using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared.Names;

namespace NewsSite.Shared;

public sealed class SharedModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<ReaderStylesheet>();
        services.AddSingleton<ContentSecurityPolicy>();
        services.AddScoped(typeof(SaveNamed<>));
        services.AddScoped(typeof(DeleteNamed<>));
    }
}
