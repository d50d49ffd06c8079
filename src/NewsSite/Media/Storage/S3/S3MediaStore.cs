using Microsoft.Extensions.Options;
using NewsSite.Media.Uploads;
using NewsSite.Shared.Faults;

namespace NewsSite.Media.Storage.S3;

/// <summary>Media in a bucket of an S3-compatible store.</summary>
/// <remarks>The store's clock says when an object was stored. Signs every request; nobody else gets an address of the store.</remarks>
internal sealed class S3MediaStore : IMediaStore, IDisposable
{
    private const int Locks = 64;

    private readonly S3Options _options;
    private readonly IncomingFiles _incoming;
    private readonly S3Bucket _bucket;
    private readonly S3Upload _upload;

    // An object must not be swept between being found here again and being counted as new.
    private readonly SemaphoreSlim[] _changing = [.. Enumerable.Range(0, Locks).Select(_ => new SemaphoreSlim(1))];

    public S3MediaStore(IOptions<S3Options> options, IncomingFiles incoming)
    {
        (_options, _incoming) = (options.Value, incoming);
        _bucket = new S3Bucket(_options);
        _upload = new S3Upload(_bucket);
    }

    public async Task<StoredFile> TakeAsync(string path, CancellationToken cancel)
    {
        var hash = await MediaHash.OfAsync(path, cancel);
        var bytes = new FileInfo(path).Length;
        var stored = await AloneAsync(hash, () => StoreAsync(hash, path, bytes, cancel), cancel);
        File.Delete(path);
        return stored;
    }

    public async Task<bool> HasAsync(string hash, CancellationToken cancel) =>
        MediaHash.IsOne(hash) && await _bucket.HeadAsync(hash, cancel) is not null;

    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancel) =>
        MediaHash.IsOne(hash) ? await S3Stream.OpenAsync(_bucket, hash, cancel) : null;

    public async Task<LentFile> LendAsync(string hash, CancellationToken cancel)
    {
        await using var content =
            await OpenAsync(hash, cancel) ?? throw new FileNotFoundException("The media store has no such file.", hash);
        var copy = _incoming.Empty();
        try
        {
            await using var file = File.Create(copy.Path);
            await content.CopyToAsync(file, cancel);
        }
        catch
        {
            copy.Dispose();
            throw;
        }

        return new LentFile(copy.Path, copy.Dispose);
    }

    public Task<bool> DeleteAsync(string hash, DateTime storedBefore, CancellationToken cancel) =>
        AloneAsync(
            hash,
            async () =>
            {
                var isOld = await _bucket.HeadAsync(hash, cancel) is { } head && head.StoredAt < storedBefore;
                if (isOld)
                {
                    await _bucket.DeleteAsync(hash, cancel);
                }

                return isOld;
            },
            cancel
        );

    public IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancel) => _bucket.ListAsync(cancel);

    public async Task ClearUnfinishedAsync(DateTime before, CancellationToken cancel)
    {
        try
        {
            await _upload.ClearUnfinishedAsync(_options.KeyPrefix, before, cancel);
        }
        // Such a store has rules of its own for what was left unfinished.
        catch (MediaStoreFailure failure) when (failure.Trouble == MediaStoreTrouble.Unknowing) { }
    }

    public Task CheckAsync(CancellationToken cancel) => _bucket.CheckAsync(cancel);

    public void Dispose()
    {
        _bucket.Dispose();
        Array.ForEach(_changing, one => one.Dispose());
    }

    private async Task<StoredFile> StoreAsync(string hash, string path, long bytes, CancellationToken cancel) =>
        await _bucket.HeadAsync(hash, cancel) is { } known
        && known.Bytes == bytes
        && await _bucket.RenewAsync(hash, cancel)
            ? await _bucket.HeadAsync(hash, cancel) ?? known
            : await _upload.ExecuteAsync(hash, path, bytes, cancel);

    private async Task<T> AloneAsync<T>(string hash, Func<Task<T>> change, CancellationToken cancel)
    {
        var one = _changing[Convert.ToInt32(hash[..2], 16) % Locks];
        await one.WaitAsync(cancel);
        try
        {
            return await change();
        }
        finally
        {
            one.Release();
        }
    }
}
