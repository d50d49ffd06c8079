using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Outbox;

public sealed class OutboxModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<WakeOutboxAfterCommit>();
        services.AddScoped<DeliverEvents>();
        services.AddHostedService<OutboxDispatcher>();
    }
}
