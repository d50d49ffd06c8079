using System.Runtime.CompilerServices;

namespace NewsSite.Media.Storage.S3;

/// <summary>New media go to the bucket; those that still lie in the data folder, or came back with a backup, are read from there.</summary>
/// <remarks>So nothing is missing while media are on their way from one to the other.</remarks>
internal sealed class BucketAndFolder(S3MediaStore bucket, DiskMediaStore folder) : IMediaStore
{
    public Task<StoredFile> TakeAsync(string path, CancellationToken cancel) => bucket.TakeAsync(path, cancel);

    public async Task<bool> HasAsync(string hash, CancellationToken cancel) =>
        folder.Has(hash) || await bucket.HasAsync(hash, cancel);

    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancel) =>
        await folder.OpenAsync(hash, cancel) ?? await bucket.OpenAsync(hash, cancel);

    public Task<LentFile> LendAsync(string hash, CancellationToken cancel) =>
        folder.Has(hash) ? folder.LendAsync(hash, cancel) : bucket.LendAsync(hash, cancel);

    public async Task<bool> DeleteAsync(string hash, DateTime storedBefore, CancellationToken cancel) =>
        // Both, whatever the first says.
        await bucket.DeleteAsync(hash, storedBefore, cancel) | await folder.DeleteAsync(hash, storedBefore, cancel);

    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var file in folder.ListAsync(cancel))
        {
            yield return file;
        }

        await foreach (var file in bucket.ListAsync(cancel))
        {
            yield return file;
        }
    }

    public Task ClearUnfinishedAsync(DateTime before, CancellationToken cancel) =>
        bucket.ClearUnfinishedAsync(before, cancel);

    public Task CheckAsync(CancellationToken cancel) => bucket.CheckAsync(cancel);
}
