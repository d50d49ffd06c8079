using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Backups;

public sealed class BackupsModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<TakeBackup>();
        services.AddScoped<RestoreBackup>();
        services.AddSingleton<SiteBackup>();
        services.AddHostedService<SiteBackupService>();
        services.AddHealthChecks().AddCheck<BackupAgeCheck>("Backup", HealthStatus.Degraded);
        services
            .AddOptions<BackupOptions>()
            .Bind(settings.GetSection(BackupOptions.Section))
            .Validate(o => o.HasTime, "Newsroom:Backup:At is not a time of day such as 03:30.")
            .Validate(o => o.Keep >= 1, "Newsroom:Backup:Keep is less than 1.")
            .ValidateOnStart();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/backups/progress", Progress).ForAudience(Audience.Admin);

    private static IResult Progress(SiteBackup backup) =>
        Results.Json(new { text = DeskWords.Say(Admin.BackupWords.Of(backup)), goesOn = backup.IsUnderWay });
}
