using NewsSite.Media.Storage;

namespace NewsSite.Backups;

/// <summary>Where a backup is being written. Disposed of before <see cref="CompleteAsync"/>, it leaves nothing that looks like one.</summary>
internal interface IBackupTarget : IAsyncDisposable
{
    /// <summary>Where the copy of the database is to be made, on the target's own disk.</summary>
    string Database { get; }

    /// <summary>Takes the finished copy of the database in.</summary>
    Task<BackupFile> AddDatabaseAsync(CancellationToken cancel);

    Task<BackupFile> AddAsync(string path, byte[] content, CancellationToken cancel);

    /// <param name="hash">Of the media file.</param>
    /// <param name="lend">Fetches it from the store; not called for a file that the target has already.</param>
    /// <returns>Null when the file's bytes are not those of its hash; then nothing was taken.</returns>
    Task<BackupFile?> AddMediaAsync(
        string hash,
        Func<CancellationToken, Task<LentFile>> lend,
        CancellationToken cancel
    );

    /// <summary>Makes it a backup: on the disk, under its own name.</summary>
    /// <returns>Where it is.</returns>
    Task<string> CompleteAsync(BackupManifest manifest, CancellationToken cancel);
}
