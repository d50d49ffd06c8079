using System.Reflection;
using NewsSite.Data;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Backups;

/// <summary>Copies the newsroom while it works: first the database, then the media that the copy names.</summary>
public sealed class TakeBackup(
    NewsDb db,
    DataFolder folder,
    IMediaStore store,
    MediaHold hold,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <exception cref="BackupFailure">In one sentence; backups from before were left alone.</exception>
    public async Task<TakenBackup> ExecuteAsync(
        BackupRequest request,
        IProgress<BackupProgress> progress,
        CancellationToken cancel
    )
    {
        Refuse(request);
        // From before the database is read until all its media are copied, so that none of them can go meanwhile.
        using var kept = await hold.KeepAllAsync(cancel);
        var takenAt = clock.GetUtcNow().UtcDateTime;
        await using var target = Open(request, takenAt);
        var files = new List<BackupFile>();
        if (request.Passphrase is { } passphrase)
        {
            // Keys come first: whoever reads an archive then knows at once whether the passphrase is right.
            files.Add(await target.AddAsync(BackupPaths.Keys, SealedKeys.Seal(folder.Keys, passphrase), cancel));
        }

        if (File.Exists(folder.AuditAnchors))
        {
            // Before the database: what they tell of is then in its copy.
            var anchors = await File.ReadAllBytesAsync(folder.AuditAnchors, cancel);
            files.Add(await target.AddAsync(BackupPaths.Anchors, anchors, cancel));
        }

        await DatabaseCopy.MakeAsync(folder.Database, target.Database, progress, cancel);
        var contents = await ReadCopyAsync(target.Database, progress, cancel);
        files.Add(await target.AddDatabaseAsync(cancel));
        var (media, missing) = await CopyMediaAsync(target, contents.Media, progress, cancel);
        var manifest = new BackupManifest
        {
            Product = Product,
            TakenAt = takenAt,
            Migrations = contents.Migrations,
            Counts = contents.Counts,
            Files = [.. files, .. media],
            Missing = missing,
        };
        var place = await target.CompleteAsync(manifest, cancel);
        return new(place, manifest, await RecordAsync(place, manifest, cancel));
    }

    private static string Product =>
        typeof(TakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private void Refuse(BackupRequest request)
    {
        BackupFailure.RefusePostgres(db);
        if (!File.Exists(folder.Database))
        {
            throw new BackupFailure($"There is no database in {folder.Root}; name the data folder with --data.");
        }

        if (IsWithin(Path.GetFullPath(request.Path), folder.Root))
        {
            throw new BackupFailure(
                $"{request.Path} lies in the data folder; a backup belongs elsewhere, best on another disk."
            );
        }

        if (request.Passphrase is { Length: < SealedKeys.MinPassphraseLength })
        {
            throw new BackupFailure(
                $"The passphrase is too short; take at least {SealedKeys.MinPassphraseLength} characters."
            );
        }
    }

    private static bool IsWithin(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var relative
        && relative != ".."
        && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !Path.IsPathRooted(relative);

    private static IBackupTarget Open(BackupRequest request, DateTime takenAt) =>
        BackupSource.IsArchive(request.Path)
            ? new ArchiveTarget(Path.GetFullPath(request.Path), takenAt)
            : new FolderTarget(new BackupFolder(Path.GetFullPath(request.Path)), request.Keep);

    /// <summary>A copy of a damaged database must not push out a good one, so it is checked before it counts.</summary>
    private static async Task<Contents> ReadCopyAsync(
        string database,
        IProgress<BackupProgress> progress,
        CancellationToken cancel
    )
    {
        progress.Report(new(BackupStep.Checking, 0, 0));
        await using var copy = new CopiedDatabase(database);
        if (await copy.FaultsAsync(cancel) is [var first, ..])
        {
            throw new BackupFailure($"The database is damaged ({first.TrimEnd('.')}); no backup was made of it.");
        }

        return new(await copy.MigrationsAsync(cancel), await copy.CountsAsync(cancel), await copy.MediaAsync(cancel));
    }

    private async Task<(List<BackupFile> Copied, List<string> Missing)> CopyMediaAsync(
        IBackupTarget target,
        IReadOnlyList<string> hashes,
        IProgress<BackupProgress> progress,
        CancellationToken cancel
    )
    {
        var (copied, missing) = (new List<BackupFile>(), new List<string>());
        foreach (var hash in hashes)
        {
            if (await CopyOneAsync(target, hash, cancel) is { } file)
            {
                copied.Add(file);
            }
            else
            {
                missing.Add(hash);
            }

            progress.Report(new(BackupStep.Files, copied.Count + missing.Count, hashes.Count));
        }

        return (copied, missing);
    }

    /// <returns>Null when the store has lost the file, or its bytes are not those it was stored with.</returns>
    private async Task<BackupFile?> CopyOneAsync(IBackupTarget target, string hash, CancellationToken cancel)
    {
        try
        {
            return await store.HasAsync(hash, cancel)
                ? await target.AddMediaAsync(hash, ct => store.LendAsync(hash, ct), cancel)
                : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <returns>Whether the newsroom's record tells of it; a store of another version, or on a full disk, cannot be written to.</returns>
    private async Task<bool> RecordAsync(string place, BackupManifest manifest, CancellationToken cancel)
    {
        var keys = manifest.HasKeys ? ", with keys" : "";
        db.Audit(actor, "backup.taken", null, clock.GetUtcNow().UtcDateTime, $"{place}{keys}");
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            return false;
        }
    }

    private sealed record Contents(IReadOnlyList<string> Migrations, BackupCounts Counts, IReadOnlyList<string> Media);
}

/// <param name="Path">An archive when it ends in <c>.tar</c>, else a folder that holds many backups.</param>
/// <param name="Passphrase">Null leaves the keys out.</param>
/// <param name="Keep">How many backups stay in the folder; null for all.</param>
public sealed record BackupRequest(string Path, string? Passphrase = null, int? Keep = null);

/// <param name="Place">The archive, or the backup's own folder.</param>
/// <param name="IsRecorded">Whether a line of the record tells of it.</param>
public sealed record TakenBackup(string Place, BackupManifest Manifest, bool IsRecorded);
