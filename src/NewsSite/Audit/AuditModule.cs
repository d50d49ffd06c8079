using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Audit.Admin;
using NewsSite.Shared;

namespace NewsSite.Audit;

public sealed class AuditModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<AuditAnchors>();
        services.AddScoped<VerifyAudit>();
        services.AddScoped<VerifyArchive>();
        services.AddScoped<ArchiveAudit>();
        services.AddScoped<AuditBook>();
        services.AddScoped<ExportAudit>();
        services.AddSingleton<RecordKey>();
        services.AddHostedService<AnchorService>();
        services.AddHealthChecks().AddCheck<RecordCheck>("Record", HealthStatus.Degraded);
    }
}
