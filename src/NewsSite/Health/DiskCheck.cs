using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Shared;
using NewsSite.Shared.Faults;

namespace NewsSite.Health;

/// <summary>Whether the disk of the data folder has room for a few days of work.</summary>
internal sealed class DiskCheck(DataFolder folder) : IHealthCheck
{
    private const long EnoughBytes = 1_000_000_000;

    /// <summary>What a save may need in the log of the database.</summary>
    private const int ProbeBytes = 1 << 18;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (WhyUnwritable() is { } why)
        {
            return Task.FromResult(HealthWords.Unhealthy($"{why} Readers go on reading; nothing can be saved."));
        }

        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        return Task.FromResult(
            free >= EnoughBytes
                ? HealthWords.Healthy($"{free / 1e9:#,0.0} GB are free.")
                : HealthWords.Degraded($"{free / 1e9:#,0.0} GB are free. Saving and uploading will soon fail.")
        );
    }

    /// <summary>Room that is counted may still not be given, so a file is written.</summary>
    private Phrase? WhyUnwritable()
    {
        var path = Path.Combine(folder.Root, $".health-{Guid.NewGuid():n}");
        try
        {
            using var probe = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            probe.Write(new byte[ProbeBytes]);
            probe.Flush();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return NotStored.Of(failure)?.What ?? "The data folder cannot be written to.";
        }
        finally
        {
            File.Delete(path);
        }
    }
}
