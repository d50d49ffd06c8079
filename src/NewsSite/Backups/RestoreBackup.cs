using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Backups;

/// <summary>Puts a backup into an empty data folder. Everything is checked on the way; the site finds all of it or nothing.</summary>
public sealed class RestoreBackup(NewsDb db, DataFolder folder, TimeProvider clock, CurrentActor actor)
{
    private string Work => folder.Unrestored;

    /// <param name="path">As for <see cref="VerifyBackup"/>.</param>
    /// <param name="askPassphrase">Asked once, if the backup holds keys; null leaves them out.</param>
    /// <exception cref="BackupFailure">In one sentence; the folder is as empty as before.</exception>
    public async Task<BackupManifest> ExecuteAsync(
        string path,
        Func<CancellationToken, Task<string?>>? askPassphrase,
        IProgress<BackupProgress> progress,
        CancellationToken cancel
    )
    {
        BackupFailure.RefusePostgres(db);
        var source = BackupSource.Open(path);
        RefuseUnlessEmpty();
        HashedFile.CreateFolder(folder.Root);
        HashedFile.CreateFolder(Work);
        try
        {
            var manifest = await CopyAsync(source, askPassphrase, progress, cancel);
            await RecordAsync(path, manifest, cancel);
            MoveIntoPlace();
            return manifest;
        }
        finally
        {
            if (Directory.Exists(Work))
            {
                Directory.Delete(Work, recursive: true);
            }
        }
    }

    private void RefuseUnlessEmpty()
    {
        if (Directory.Exists(folder.Root) && Directory.EnumerateFileSystemEntries(folder.Root).Any(IsSomething))
        {
            throw new BackupFailure(
                $"The folder {folder.Root} is not empty; a backup is restored into an empty or a new one (--data)."
            );
        }
    }

    /// <summary>A disk of its own has this folder from the start.</summary>
    private static bool IsSomething(string path) => Path.GetFileName(path) != "lost+found";

    private async Task<BackupManifest> CopyAsync(
        BackupSource source,
        Func<CancellationToken, Task<string?>>? askPassphrase,
        IProgress<BackupProgress> progress,
        CancellationToken cancel
    )
    {
        var reader = new BackupReader(PlaceOf, progress)
        {
            Arrived = (path, ct) =>
                path == BackupPaths.Keys && askPassphrase is not null
                    ? UnsealAsync(askPassphrase, ct)
                    : Task.CompletedTask,
        };
        var reading = await reader.ReadAsync(source, cancel);
        progress.Report(new(BackupStep.Checking, 0, 0));
        await using var copy = new CopiedDatabase(InWork(BackupPaths.Database));
        var faults = reading.Faults.Count > 0 ? reading.Faults : await copy.FaultsAsync(cancel);
        if (reading.Manifest is not { } manifest || faults.Count > 0)
        {
            throw new BackupFailure($"The backup is damaged, and nothing was restored: {faults[0]}");
        }

        RefuseNewer(await copy.MigrationsAsync(cancel));
        return manifest;
    }

    private string InWork(string path) => Path.Combine(Work, path);

    private string PlaceOf(string path)
    {
        var place = InWork(path);
        HashedFile.CreateFolder(Path.Combine(Work, BackupPaths.MediaFolder));
        HashedFile.CreateFolder(Path.GetDirectoryName(place)!);
        return place;
    }

    private async Task UnsealAsync(Func<CancellationToken, Task<string?>> askPassphrase, CancellationToken cancel)
    {
        var box = await File.ReadAllBytesAsync(InWork(BackupPaths.Keys), cancel);
        var passphrase = await askPassphrase(cancel) ?? "";
        var keys =
            SealedKeys.Open(box, passphrase)
            ?? throw new BackupFailure(
                "The passphrase does not open the keys in this backup; nothing was restored. Try another, or leave the keys out with --without-keys."
            );
        HashedFile.CreateFolder(InWork("keys"));
        foreach (var (name, content) in keys)
        {
            using var bytes = new MemoryStream(content);
            await HashedFile.WriteAsync(Path.Combine(InWork("keys"), Path.GetFileName(name)), bytes, name, cancel);
        }
    }

    private void RefuseNewer(IReadOnlyList<string> migrations)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (migrations.FirstOrDefault(name => !known.Contains(name)) is { } newer)
        {
            throw new BackupFailure(
                $"The backup is of a newer version of NewsSite (it has {newer}); nothing was restored. Use that version."
            );
        }
    }

    /// <summary>Into the restored store itself, which is brought up to date for it: its record must tell that time was turned back.</summary>
    private async Task RecordAsync(string path, BackupManifest manifest, CancellationToken cancel)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = InWork(BackupPaths.Database),
            Pooling = false,
        };
        await using var restored = new NewsDb(NewsDbOptions.ForSqlite(connection.ToString()).Options);
        await restored.Database.MigrateAsync(cancel);
        restored.Audit(
            actor,
            "store.restored",
            null,
            clock.GetUtcNow().UtcDateTime,
            string.Create(
                CultureInfo.InvariantCulture,
                $"From {Path.GetFullPath(path)}, taken {manifest.TakenAt:u}, by {Environment.UserName} on {Environment.MachineName}"
            )
        );
        await restored.SaveChangesAsync(cancel);
    }

    /// <summary>The database last. Until the working folder is gone, the site refuses to start here.</summary>
    private void MoveIntoPlace()
    {
        MoveFolder(BackupPaths.MediaFolder, folder.Media);
        MoveFolder("keys", folder.Keys);
        if (File.Exists(InWork(BackupPaths.Anchors)))
        {
            File.Move(InWork(BackupPaths.Anchors), folder.AuditAnchors);
        }

        File.Move(InWork(BackupPaths.Database), folder.Database);
        DurableFile.FlushFolder(folder.Root);
    }

    private void MoveFolder(string name, string to)
    {
        if (Directory.Exists(InWork(name)))
        {
            Directory.Move(InWork(name), to);
        }
    }
}
