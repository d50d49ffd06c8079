namespace NewsSite.Media.Storage;

/// <summary>Where the bytes of media lie, each file under the hash of its content.</summary>
public interface IMediaStore
{
    /// <summary>Takes over a finished file; it is gone from <paramref name="path"/> and safe from a power cut on return.</summary>
    /// <remarks>A file of the same content that is already there is kept, and counts as new for <see cref="ListAsync"/>.</remarks>
    Task<StoredFile> TakeAsync(string path, CancellationToken cancel);

    Task<bool> HasAsync(string hash, CancellationToken cancel);

    /// <returns>Seekable, to be read without blocking; null when there is no such file.</returns>
    Task<Stream?> OpenAsync(string hash, CancellationToken cancel);

    /// <summary>Makes a file readable by path, for programs that need one, until the loan is disposed of.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    Task<LentFile> LendAsync(string hash, CancellationToken cancel);

    /// <summary>Deletes a file if it was stored before <paramref name="storedBefore"/> (UTC); otherwise leaves it.</summary>
    /// <returns>Whether it was deleted.</returns>
    Task<bool> DeleteAsync(string hash, DateTime storedBefore, CancellationToken cancel);

    IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancel);

    /// <summary>Throws away uploads that were begun before <paramref name="before"/> (UTC) and never finished.</summary>
    Task ClearUnfinishedAsync(DateTime before, CancellationToken cancel);

    /// <summary>Asks the store for a sign of life.</summary>
    /// <exception cref="NewsSite.Shared.Faults.MediaStoreFailure">It cannot be reached, or refuses.</exception>
    Task CheckAsync(CancellationToken cancel);
}

/// <param name="Hash">SHA-256 of the content, lower-case hex.</param>
/// <param name="StoredAt">UTC; when it was last taken in.</param>
public sealed record StoredFile(string Hash, long Bytes, DateTime StoredAt);

/// <summary>A stored file at a path of this machine; what is at the path must not be changed.</summary>
public sealed class LentFile(string path, Action? giveBack = null) : IDisposable
{
    public string Path => path;

    public void Dispose() => giveBack?.Invoke();
}
