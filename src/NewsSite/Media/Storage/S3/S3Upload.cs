using Amazon.S3.Model;
using NewsSite.Shared.Faults;

namespace NewsSite.Media.Storage.S3;

/// <summary>Puts a file into the bucket: in one piece, or in parts that become an object together at the end or not at all.</summary>
internal sealed class S3Upload(S3Bucket bucket)
{
    /// <summary>Types come from the database; the store only holds bytes.</summary>
    public const string ContentType = "application/octet-stream";

    /// <summary>From here on in parts, so that a broken line costs one of them.</summary>
    private const long LargeBytes = 16L << 20;

    private const long PartBytes = 8L << 20;
    private static readonly TimeSpan AbortMayTake = TimeSpan.FromSeconds(10);

    /// <exception cref="MediaStoreFailure">Nothing is to be seen of the file in the store.</exception>
    public async Task<StoredFile> ExecuteAsync(string hash, string path, long bytes, CancellationToken cancel)
    {
        await (bytes < LargeBytes ? PutAsync(hash, path, cancel) : PutInPartsAsync(hash, path, bytes, cancel));
        return await bucket.HeadAsync(hash, cancel) is { } stored && stored.Bytes == bytes
            ? stored
            : throw new MediaStoreFailure(
                MediaStoreTrouble.Away,
                new IOException($"The store says it took {hash}, and has it not or not whole.")
            );
    }

    private async Task PutAsync(string hash, string path, CancellationToken cancel)
    {
        var request = new PutObjectRequest
        {
            BucketName = bucket.Name,
            Key = bucket.KeyOf(hash),
            FilePath = path,
            ContentType = ContentType,
            UseChunkEncoding = false,
        };
        await bucket.Requests.SendAsync(s3 => s3.PutObjectAsync(request, cancel), cancel);
    }

    private async Task PutInPartsAsync(string hash, string path, long bytes, CancellationToken cancel)
    {
        var begin = new InitiateMultipartUploadRequest
        {
            BucketName = bucket.Name,
            Key = bucket.KeyOf(hash),
            ContentType = ContentType,
        };
        var begun = await bucket.Requests.SendAsync(s3 => s3.InitiateMultipartUploadAsync(begin, cancel), cancel);
        try
        {
            var parts = new List<PartETag>();
            for (var position = 0L; position < bytes; position += PartBytes)
            {
                parts.Add(await PutPartAsync(begun, path, position, parts.Count + 1, cancel));
            }

            var end = new CompleteMultipartUploadRequest
            {
                BucketName = bucket.Name,
                Key = begun.Key,
                UploadId = begun.UploadId,
                PartETags = parts,
            };
            await bucket.Requests.SendAsync(s3 => s3.CompleteMultipartUploadAsync(end, cancel), cancel);
        }
        catch
        {
            await TryAbortAsync(begun.Key, begun.UploadId);
            throw;
        }
    }

    private async Task<PartETag> PutPartAsync(
        InitiateMultipartUploadResponse begun,
        string path,
        long position,
        int number,
        CancellationToken cancel
    )
    {
        var request = new UploadPartRequest
        {
            BucketName = bucket.Name,
            Key = begun.Key,
            UploadId = begun.UploadId,
            PartNumber = number,
            FilePath = path,
            FilePosition = position,
            PartSize = PartBytes,
            UseChunkEncoding = false,
        };
        var put = await bucket.Requests.SendAsync(s3 => s3.UploadPartAsync(request, cancel), cancel);
        return new PartETag(number, put.ETag);
    }

    /// <summary>What is left here the sweep clears away; whoever waits must hear of the first failure, not of this one.</summary>
    private async Task TryAbortAsync(string key, string uploadId)
    {
        using var late = new CancellationTokenSource(AbortMayTake);
        try
        {
            await AbortAsync(key, uploadId, late.Token);
        }
        catch (Exception failure) when (failure is MediaStoreFailure or OperationCanceledException) { }
    }

    /// <summary>Throws away what was begun before <paramref name="before"/> (UTC) and never finished, such as by a killed process.</summary>
    public async Task ClearUnfinishedAsync(string prefix, DateTime before, CancellationToken cancel)
    {
        var request = new ListMultipartUploadsRequest { BucketName = bucket.Name, Prefix = prefix };
        ListMultipartUploadsResponse page;
        do
        {
            page = await bucket.Requests.SendAsync(s3 => s3.ListMultipartUploadsAsync(request, cancel), cancel);
            foreach (var old in (page.MultipartUploads ?? []).Where(u => u.Initiated?.ToUniversalTime() < before))
            {
                await AbortAsync(old.Key, old.UploadId, cancel);
            }

            (request.KeyMarker, request.UploadIdMarker) = (page.NextKeyMarker, page.NextUploadIdMarker);
        } while (page.IsTruncated == true);
    }

    private async Task AbortAsync(string key, string uploadId, CancellationToken cancel)
    {
        var request = new AbortMultipartUploadRequest
        {
            BucketName = bucket.Name,
            Key = key,
            UploadId = uploadId,
        };
        await bucket.Requests.FindAsync(s3 => s3.AbortMultipartUploadAsync(request, cancel), cancel);
    }
}
