using NewsSite.Core.Languages;

namespace NewsSite.Backups.Admin;

/// <summary>What the page of backups says, with and without script.</summary>
internal static class BackupWords
{
    public static Phrase Of(SiteBackup backup) =>
        (backup.IsUnderWay, backup.Progress, backup.Failure) switch
        {
            (true, { Total: 0 }, _) or (true, null, _) => "A backup is beginning.",
            (true, { } progress, _) => (Phrase)$"A backup is being taken. {progress.Words}.",
            (_, _, { } failure) => (Phrase)$"The last backup failed. {failure.Sentence}",
            _ => "No backup is being taken.",
        };

    public static Phrase Megabytes(long bytes) => $"{bytes / 1e6:#,0.0} MB";
}
