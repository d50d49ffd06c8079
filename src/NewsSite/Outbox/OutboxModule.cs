using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
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
        services.AddHealthChecks().AddCheck<OutboxCheck>("Events", HealthStatus.Degraded);
    }
}
