using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NewsSite.Media.Storage.S3;

namespace NewsSite.Media.Storage;

/// <summary>The store that the settings name: a bucket, else the data folder.</summary>
internal static class MediaStorage
{
    private static readonly TimeSpan CheckMayTake = TimeSpan.FromSeconds(5);

    public static void AddTo(IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<S3Options>().Bind(settings.GetSection(S3Options.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<S3Options>, S3Rules>();
        services.AddSingleton<DiskMediaStore>();
        services.AddSingleton<S3MediaStore>();
        services.AddSingleton<IMediaStore>(provider =>
            provider.GetRequiredService<IOptions<S3Options>>().Value.IsOn
                ? ActivatorUtilities.CreateInstance<BucketAndFolder>(provider)
                : provider.GetRequiredService<DiskMediaStore>()
        );
        services.AddKeyedSingleton<IMediaStore>(MediaPlace.Disk, (p, _) => p.GetRequiredService<DiskMediaStore>());
        services.AddKeyedSingleton<IMediaStore>(MediaPlace.S3, (p, _) => p.GetRequiredService<S3MediaStore>());
        services.AddSingleton<MediaHold>();
        services.AddScoped<OpenMediaStore>();
        services.AddScoped<CopyMedia>();
        services.AddOptions<HealthCheckServiceOptions>().Configure<IOptions<S3Options>>(AddCheck);
    }

    /// <summary>Readers go on reading without pictures, so the site counts as working in part.</summary>
    private static void AddCheck(HealthCheckServiceOptions health, IOptions<S3Options> s3)
    {
        if (s3.Value.IsOn)
        {
            health.Registrations.Add(
                new(
                    "Media",
                    provider => ActivatorUtilities.CreateInstance<S3Check>(provider),
                    HealthStatus.Degraded,
                    tags: null,
                    CheckMayTake
                )
            );
        }
    }
}
