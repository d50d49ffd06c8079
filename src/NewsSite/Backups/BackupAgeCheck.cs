using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Shared;

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
            return HealthWords.Healthy("No nightly backup is set up.");
        }

        if (folder.List() is not [var newest, ..])
        {
            return HealthWords.Degraded(WithFailure($"There is no backup in {folder.Root} yet."));
        }

        var age = clock.GetUtcNow().UtcDateTime - newest.TakenAt;
        var words = WithFailure(BackupAge.Sentence(age));
        return age <= GoodFor ? HealthWords.Healthy(words) : HealthWords.Degraded(words);
    }

    private Phrase WithFailure(Phrase words) =>
        backup.Failure is { } failed ? (Phrase)$"{words} The last try failed: {failed.Sentence}" : words;
}
