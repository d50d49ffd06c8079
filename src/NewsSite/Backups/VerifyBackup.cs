namespace NewsSite.Backups;

/// <summary>Reads every byte of a backup and lets SQLite look through its database.</summary>
public static class VerifyBackup
{
    /// <param name="path">An archive, a backup's own folder, or a folder of backups, of which the newest is read.</param>
    /// <exception cref="BackupFailure">There is no finished backup.</exception>
    public static async Task<VerifiedBackup> ExecuteAsync(
        string path,
        IProgress<BackupProgress> progress,
        CancellationToken cancel
    )
    {
        var source = BackupSource.Open(path);
        var folder = Directory.CreateTempSubdirectory("newssite-verify-").FullName;
        try
        {
            var database = Path.Combine(folder, BackupPaths.Database);
            var reader = new BackupReader(p => p == BackupPaths.Database ? database : null, progress);
            var reading = await reader.ReadAsync(source, cancel);
            progress.Report(new(BackupStep.Checking, 0, 0));
            return new(reading.Manifest, [.. reading.Faults, .. await DatabaseFaultsAsync(database, cancel)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IEnumerable<string>> DatabaseFaultsAsync(string database, CancellationToken cancel)
    {
        if (!File.Exists(database))
        {
            return [];
        }

        await using var copy = new CopiedDatabase(database);
        return (await copy.FaultsAsync(cancel)).Select(fault => $"{BackupPaths.Database}: {fault}");
    }
}

/// <param name="Manifest">Null when there is none that can be read.</param>
/// <param name="Faults">A sentence each; empty when the backup is as it was written.</param>
public sealed record VerifiedBackup(BackupManifest? Manifest, IReadOnlyList<string> Faults);
