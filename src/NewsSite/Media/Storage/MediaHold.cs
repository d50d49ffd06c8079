using NewsSite.Shared;

namespace NewsSite.Media.Storage;

/// <summary>Keeps the sweep from deleting files that a backup has yet to copy.</summary>
/// <remarks>
/// A row may go after the database was copied and before the file was; the sweep would then take the file at once, if it is
/// older than the grace. The lock is the system's, on a file: it holds between processes and ends with them, however they end.
/// </remarks>
public sealed class MediaHold(DataFolder folder)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SweepMayTake = TimeSpan.FromMinutes(5);

    private string LockFile => Path.Combine(folder.Root, "media.lock");

    /// <summary>Until it is disposed of, no file is swept. Any number may hold at the same time.</summary>
    /// <exception cref="TimeoutException">A sweep did not end.</exception>
    public async Task<IDisposable> KeepAllAsync(CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(SweepMayTake);
        using var looks = new PeriodicTimer(LookEvery);
        IDisposable? held;
        while ((held = TryLock(FileShare.Read)) is null)
        {
            await looks.WaitForNextTickAsync(cancel);
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException("The media folder is being swept and does not come to rest.");
            }
        }

        return held;
    }

    /// <returns>The right to delete; null while somebody keeps all.</returns>
    internal IDisposable? TrySweep() => TryLock(FileShare.None);

    private FileStream? TryLock(FileShare share)
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException) when (File.Exists(LockFile))
        {
            return null;
        }
    }
}
