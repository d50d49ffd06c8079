using System.Formats.Tar;
using System.Runtime.CompilerServices;

namespace NewsSite.Backups;

/// <summary>A backup to read: an archive, one backup of a folder, or the newest of it.</summary>
internal abstract class BackupSource
{
    /// <summary>How many files are to come; 0 when it is not known beforehand.</summary>
    public virtual int FileCount => 0;

    /// <summary>What it holds, in the order it lies there. Each content is to be read before the next is asked for.</summary>
    public abstract IAsyncEnumerable<BackupEntry> ReadAsync(CancellationToken cancel);

    public static bool IsArchive(string path) => path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="BackupFailure">There is no finished backup at the path.</exception>
    public static BackupSource Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return new ArchiveSource(full);
        }

        var isOne = File.Exists(Path.Combine(full, BackupPaths.Manifest));
        return (isOne ? full : Newest(full)) is { } folder
            ? new FolderSource(folder)
            : throw new BackupFailure($"There is no finished backup at {path}.");
    }

    private static string? Newest(string folder) =>
        new BackupFolder(folder).List() is [var newest, ..] ? newest.Folder : null;

    private sealed class ArchiveSource(string path) : BackupSource
    {
        public override async IAsyncEnumerable<BackupEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            await using var file = File.OpenRead(path);
            await using var archive = new TarReader(file);
            while (await archive.GetNextEntryAsync(copyData: false, cancel) is { } entry)
            {
                yield return new(entry.Name, entry.DataStream ?? Stream.Null);
            }
        }
    }

    /// <summary>Reads what the manifest lists; its media lie beside the backup's own folder.</summary>
    private sealed class FolderSource(string folder) : BackupSource
    {
        private readonly BackupManifest? _manifest = new KeptBackup(folder, default).ReadManifest();

        public override int FileCount => _manifest?.Files.Count ?? 0;

        public override async IAsyncEnumerable<BackupEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            var listed = _manifest?.Files.Select(f => f.Path).Where(BackupPaths.IsKnown) ?? [];
            foreach (var path in (string[])[.. listed, BackupPaths.ManifestSum, BackupPaths.Manifest])
            {
                var file = Path.Combine(BackupPaths.IsMedia(path) ? Path.GetDirectoryName(folder)! : folder, path);
                if (File.Exists(file))
                {
                    await using var content = File.OpenRead(file);
                    yield return new(path, content);
                }
            }
        }
    }
}

/// <param name="Path">As the backup calls it; to be looked at with suspicion.</param>
internal sealed record BackupEntry(string Path, Stream Content);
