using System.Formats.Tar;
using NewsSite.Media.Storage;

namespace NewsSite.Backups;

/// <summary>A backup as one archive, written from beginning to end. An archive of the same name stands until the new one is whole.</summary>
/// <remarks>tar, since it needs no seeking and no second compression: pictures and films are compressed already.</remarks>
internal sealed class ArchiveTarget : IBackupTarget
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly DateTimeOffset _takenAt;
    private readonly FileStream _file;
    private readonly TarWriter _archive;

    public ArchiveTarget(string path, DateTime takenAt)
    {
        (_path, _takenAt) = (path, new DateTimeOffset(takenAt));
        HashedFile.CreateFolder(Path.GetDirectoryName(path)!);
        _file = Lock(path, Unfinished);
        _archive = new TarWriter(_file, TarEntryFormat.Gnu, leaveOpen: true);
        File.Delete(Database);
    }

    public string Database => Beside("database");

    private string Unfinished => Beside("unfinished");

    public async Task<BackupFile> AddDatabaseAsync(CancellationToken cancel)
    {
        var told = await HashedFile.OfAsync(Database, BackupPaths.Database, cancel);
        await AddFileAsync(BackupPaths.Database, Database, cancel);
        File.Delete(Database);
        return told;
    }

    public async Task<BackupFile> AddAsync(string path, byte[] content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(content);
        var told = await HashedFile.CopyAsync(bytes, Stream.Null, path, cancel);
        bytes.Position = 0;
        await WriteAsync(path, bytes, cancel);
        return told;
    }

    public async Task<BackupFile?> AddMediaAsync(
        string hash,
        Func<CancellationToken, Task<LentFile>> lend,
        CancellationToken cancel
    )
    {
        var path = BackupPaths.Media(hash);
        using var lent = await lend(cancel);
        // What was written to the archive cannot be taken back, so the file is read once before.
        var told = await HashedFile.OfAsync(lent.Path, path, cancel);
        if (told.Sha256 != hash)
        {
            return null;
        }

        await AddFileAsync(path, lent.Path, cancel);
        return told;
    }

    public async Task<string> CompleteAsync(BackupManifest manifest, CancellationToken cancel)
    {
        var bytes = manifest.ToBytes();
        await AddAsync(BackupPaths.ManifestSum, BackupManifest.SumOf(bytes), cancel);
        await AddAsync(BackupPaths.Manifest, bytes, cancel);
        await _archive.DisposeAsync();
        _file.Flush(flushToDisk: true);
        DurableFile.Move(Unfinished, _path);
        return _path;
    }

    public async ValueTask DisposeAsync()
    {
        await _archive.DisposeAsync();
        await _file.DisposeAsync();
        File.Delete(Unfinished);
        File.Delete(Database);
    }

    private string Beside(string ending) =>
        Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{ending}");

    private async Task AddFileAsync(string path, string file, CancellationToken cancel)
    {
        await using var content = File.OpenRead(file);
        await WriteAsync(path, content, cancel);
    }

    private Task WriteAsync(string path, Stream content, CancellationToken cancel) =>
        _archive.WriteEntryAsync(
            new GnuTarEntry(TarEntryType.RegularFile, path)
            {
                DataStream = content,
                Mode = OwnersFile,
                ModificationTime = _takenAt,
            },
            cancel
        );

    private static FileStream Lock(string path, string unfinished)
    {
        try
        {
            return HashedFile.Create(unfinished);
        }
        catch (IOException) when (File.Exists(unfinished))
        {
            throw new BackupFailure($"Another backup is being written to {path}. Wait until it is done.");
        }
    }
}
