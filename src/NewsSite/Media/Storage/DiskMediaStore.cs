using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NewsSite.Shared;

namespace NewsSite.Media.Storage;

/// <summary>Media in the data folder, as <c>media/ab/abcd…</c>.</summary>
internal sealed class DiskMediaStore(DataFolder folder, TimeProvider clock) : IMediaStore
{
    private const int HashLength = 64;

    // A file must not be swept between being found here again and being counted as new.
    private readonly Lock _changing = new();

    public async Task<StoredFile> TakeAsync(string path, CancellationToken cancel)
    {
        var hash = await HashAsync(path, cancel);
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
        if (!IsHash(hash) || !File.Exists(PathOf(hash)))
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
        IsHash(hash) && File.Exists(PathOf(hash))
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
            if (IsHash(file.Name))
            {
                yield return new StoredFile(file.Name, file.Length, file.LastWriteTimeUtc);
            }
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string PathOf(string hash) => Path.Combine(folder.Media, hash[..2], hash);

    /// <summary>Addresses carry hashes, so what is not one must never become part of a path.</summary>
    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    private static async Task<string> HashAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}
