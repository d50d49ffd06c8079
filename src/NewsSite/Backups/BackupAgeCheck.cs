using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsSite.Backups;

/// <summary>Whether the newest nightly backup is of the last night.</summary>
internal sealed class BackupAgeCheck(SiteBackup backup, TimeProvider clock) : IHealthCheck
{
    /// <summary>A day, and two hours for a backup that takes long or had to be tried again.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(26);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Look());

    private HealthCheckResult Look()
    {
        if (backup.Folder is not { } folder)
        {
            return HealthCheckResult.Healthy("No nightly backup is set up.");
        }

        var failure = backup.Failure is { } failed ? $" The last try failed: {failed.Sentence}" : "";
        if (folder.List() is not [var newest, ..])
        {
            return HealthCheckResult.Degraded($"There is no backup in {folder.Root} yet.{failure}");
        }

        var age = clock.GetUtcNow().UtcDateTime - newest.TakenAt;
        var words = $"The last backup is {BackupAge.InWords(age)} old.{failure}";
        return age <= GoodFor ? HealthCheckResult.Healthy(words) : HealthCheckResult.Degraded(words);
    }
}

internal static class BackupAge
{
    public static string InWords(TimeSpan age) =>
        age switch
        {
            { TotalMinutes: < 1 } => "less than a minute",
            { TotalMinutes: < 2 } => "1 minute",
            { TotalHours: < 2 } => $"{(int)age.TotalMinutes} minutes",
            { TotalDays: < 2 } => $"{(int)age.TotalHours} hours",
            _ => $"{(int)age.TotalDays} days",
        };
}
