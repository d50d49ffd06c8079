using NewsSite.Media.Storage;

namespace NewsSite.Backups;

/// <summary>One more backup in a folder of them. Media that are there already, with the right bytes, are not copied again.</summary>
internal sealed class FolderTarget : IBackupTarget
{
    private readonly BackupFolder _folder;
    private readonly int? _keep;
    private readonly FileStream _lock;

    /// <param name="keep">How many stay, this one included; null for all.</param>
    public FolderTarget(BackupFolder folder, int? keep)
    {
        (_folder, _keep) = (folder, keep);
        HashedFile.CreateFolder(folder.Root);
        _lock = Lock(folder);
        DeleteUnfinished();
        HashedFile.CreateFolder(folder.Media);
        HashedFile.CreateFolder(folder.Unfinished);
    }

    public string Database => Unfinished(BackupPaths.Database);

    public async Task<BackupFile> AddDatabaseAsync(CancellationToken cancel)
    {
        DurableFile.Flush(Database);
        return await HashedFile.OfAsync(Database, BackupPaths.Database, cancel);
    }

    public async Task<BackupFile> AddAsync(string path, byte[] content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(content);
        return await HashedFile.WriteAsync(Unfinished(path), bytes, path, cancel);
    }

    public async Task<BackupFile?> AddMediaAsync(
        string hash,
        Func<CancellationToken, Task<LentFile>> lend,
        CancellationToken cancel
    )
    {
        var path = BackupPaths.Media(hash);
        var kept = Path.Combine(_folder.Root, path);
        if (File.Exists(kept) && await HashedFile.OfAsync(kept, path, cancel) is { } known && known.Sha256 == hash)
        {
            return known;
        }

        using var lent = await lend(cancel);
        await using var content = File.OpenRead(lent.Path);
        var copied = await HashedFile.WriteAsync(Unfinished(hash), content, path, cancel);
        if (copied.Sha256 != hash)
        {
            File.Delete(Unfinished(hash));
            return null;
        }

        HashedFile.CreateFolder(Path.GetDirectoryName(kept)!);
        DurableFile.Move(Unfinished(hash), kept);
        return copied;
    }

    public async Task<string> CompleteAsync(BackupManifest manifest, CancellationToken cancel)
    {
        var bytes = manifest.ToBytes();
        await AddAsync(BackupPaths.ManifestSum, BackupManifest.SumOf(bytes), cancel);
        await AddAsync(BackupPaths.Manifest, bytes, cancel);
        DurableFile.FlushFolder(_folder.Unfinished);
        var name = _folder.FreeName(manifest.TakenAt);
        Directory.Move(_folder.Unfinished, name);
        DurableFile.FlushFolder(_folder.Root);
        if (_keep is { } keep)
        {
            _folder.Prune(keep);
        }

        return name;
    }

    public async ValueTask DisposeAsync()
    {
        DeleteUnfinished();
        await _lock.DisposeAsync();
    }

    private string Unfinished(string name) => Path.Combine(_folder.Unfinished, name);

    private void DeleteUnfinished()
    {
        if (Directory.Exists(_folder.Unfinished))
        {
            Directory.Delete(_folder.Unfinished, recursive: true);
        }
    }

    private static FileStream Lock(BackupFolder folder)
    {
        try
        {
            return HashedFile.Create(folder.LockFile);
        }
        catch (IOException) when (File.Exists(folder.LockFile))
        {
            throw new BackupFailure($"Another backup is being written to {folder.Root}. Wait until it is done.");
        }
    }
}
