using System.Runtime.CompilerServices;
using NewsSite.Shared;

namespace NewsSite.Media.Storage;

/// <summary>Media in the data folder, as <c>media/ab/abcd…</c>.</summary>
internal sealed class DiskMediaStore(DataFolder folder, TimeProvider clock) : IMediaStore
{
    // A file must not be swept between being found here again and being counted as new.
    private readonly Lock _changing = new();

    public async Task<StoredFile> TakeAsync(string path, CancellationToken cancel)
    {
        var hash = await MediaHash.OfAsync(path, cancel);
        var bytes = new FileInfo(path).Length;
        var target = PathOf(hash);
        DurableFile.Flush(path);
        lock (_changing)
        {
            DurableFile.CreateFolder(Path.GetDirectoryName(target)!);
            File.SetLastWriteTimeUtc(path, Now);
            // A second upload of the same content replaces it with itself, which also makes it count as new.
            DurableFile.Move(path, target);
        }

        return new StoredFile(hash, bytes, Now);
    }

    public Task<Stream?> OpenAsync(string hash, CancellationToken cancel)
    {
        if (!Has(hash))
        {
            return Task.FromResult<Stream?>(null);
        }

        var options = new FileStreamOptions
        {
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.Asynchronous,
        };
        return Task.FromResult<Stream?>(new FileStream(PathOf(hash), options));
    }

    public Task<LentFile> LendAsync(string hash, CancellationToken cancel) =>
        Has(hash)
            ? Task.FromResult(new LentFile(PathOf(hash)))
            : throw new FileNotFoundException("The media store has no such file.", hash);

    public Task<bool> DeleteAsync(string hash, DateTime storedBefore, CancellationToken cancel)
    {
        lock (_changing)
        {
            var file = new FileInfo(PathOf(hash));
            var isOld = file.Exists && file.LastWriteTimeUtc < storedBefore;
            if (isOld)
            {
                file.Delete();
            }

            return Task.FromResult(isOld);
        }
    }

    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var file in new DirectoryInfo(folder.Media).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            if (MediaHash.IsOne(file.Name))
            {
                yield return new StoredFile(file.Name, file.Length, file.LastWriteTimeUtc);
            }
        }
    }

    /// <summary>Half-written files lie among the uploads, and are swept with those.</summary>
    public Task ClearUnfinishedAsync(DateTime before, CancellationToken cancel) => Task.CompletedTask;

    public Task CheckAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task<bool> HasAsync(string hash, CancellationToken cancel) => Task.FromResult(Has(hash));

    internal bool Has(string hash) => MediaHash.IsOne(hash) && File.Exists(PathOf(hash));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string PathOf(string hash) => Path.Combine(folder.Media, hash[..2], hash);
}
