using System.Globalization;

namespace NewsSite.Backups.Admin;

/// <summary>What the page of backups says, with and without script.</summary>
internal static class BackupWords
{
    public static string Of(SiteBackup backup) =>
        (backup.IsUnderWay, backup.Progress, backup.Failure) switch
        {
            (true, { Total: 0 }, _) or (true, null, _) => "A backup is beginning.",
            (true, { } progress, _) => $"A backup is being taken. {progress}.",
            (_, _, { } failure) => $"The last backup failed. {failure.Sentence}",
            _ => "No backup is being taken.",
        };

    public static string Megabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:#,0.0} MB");
}
