using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;

namespace NewsSite.Media.Storage.S3;

/// <summary>The bucket of the settings: media as <c>{prefix}/ab/abcd…</c>.</summary>
internal sealed class S3Bucket(S3Options options) : IDisposable
{
    private readonly S3Requests _requests = new(options);

    public S3Requests Requests => _requests;
    public string Name => options.Bucket;

    public string KeyOf(string hash) => $"{options.KeyPrefix}{hash[..2]}/{hash}";

    /// <returns>Null when there is no such object.</returns>
    public async Task<StoredFile?> HeadAsync(string hash, CancellationToken cancel)
    {
        var head = await _requests.FindAsync(s3 => s3.GetObjectMetadataAsync(Name, KeyOf(hash), cancel), cancel);
        return head is null ? null : new(hash, head.ContentLength, (head.LastModified ?? default).ToUniversalTime());
    }

    /// <summary>Makes an object count as new.</summary>
    /// <returns>False when it is not there.</returns>
    public async Task<bool> RenewAsync(string hash, CancellationToken cancel)
    {
        var request = new CopyObjectRequest
        {
            SourceBucket = Name,
            SourceKey = KeyOf(hash),
            DestinationBucket = Name,
            DestinationKey = KeyOf(hash),
            // A copy onto itself is refused when nothing about it is said anew.
            MetadataDirective = S3MetadataDirective.REPLACE,
            ContentType = S3Upload.ContentType,
        };
        return await _requests.FindAsync(s3 => s3.CopyObjectAsync(request, cancel), cancel) is not null;
    }

    /// <summary>Reads a range into <paramref name="into"/>.</summary>
    /// <returns>How much was read, and the size of the whole; null when there is no such object.</returns>
    /// <exception cref="NewsSite.Shared.Faults.MediaStoreFailure">Also when less came than was announced.</exception>
    public async Task<S3Range?> ReadAsync(string hash, long from, Memory<byte> into, CancellationToken cancel)
    {
        var request = new GetObjectRequest
        {
            BucketName = Name,
            Key = KeyOf(hash),
            ByteRange = new ByteRange(from, from + into.Length - 1),
        };
        try
        {
            return await _requests.FindAsync(
                async s3 =>
                {
                    using var answer = await s3.GetObjectAsync(request, cancel);
                    var bytes = (int)answer.ContentLength;
                    await answer.ResponseStream.ReadExactlyAsync(into[..bytes], cancel);
                    return new S3Range(bytes, SizeIn(answer));
                },
                cancel
            );
        }
        catch (AmazonS3Exception outside) when (outside.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return new S3Range(0, 0);
        }
    }

    public Task DeleteAsync(string hash, CancellationToken cancel) =>
        _requests.SendAsync(s3 => s3.DeleteObjectAsync(Name, KeyOf(hash), cancel), cancel);

    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var request = new ListObjectsV2Request { BucketName = Name, Prefix = options.KeyPrefix };
        do
        {
            var page = await _requests.SendAsync(s3 => s3.ListObjectsV2Async(request, cancel), cancel);
            foreach (var item in page.S3Objects ?? [])
            {
                var hash = item.Key[(item.Key.LastIndexOf('/') + 1)..];
                if (MediaHash.IsOne(hash) && item.Key == KeyOf(hash))
                {
                    yield return new StoredFile(hash, item.Size ?? 0, (item.LastModified ?? default).ToUniversalTime());
                }
            }

            request.ContinuationToken = page.NextContinuationToken;
        } while (request.ContinuationToken is not null);
    }

    /// <summary>Asks for what needs the bucket, the key and the right to list.</summary>
    public Task CheckAsync(CancellationToken cancel) =>
        _requests.SendAsync(
            s3 =>
                s3.ListObjectsV2Async(
                    new ListObjectsV2Request
                    {
                        BucketName = Name,
                        Prefix = options.KeyPrefix,
                        MaxKeys = 1,
                    },
                    cancel
                ),
            cancel
        );

    public void Dispose() => _requests.Dispose();

    /// <summary>A store that gives no ranges sends the whole, which is then as long as it says.</summary>
    private static long SizeIn(GetObjectResponse answer) =>
        ContentRangeHeaderValue.TryParse(answer.ContentRange, out var range)
            ? range.Length ?? answer.ContentLength
            : answer.ContentLength;
}

/// <param name="Bytes">Read.</param>
/// <param name="Size">Of the whole object, in bytes.</param>
internal sealed record S3Range(int Bytes, long Size);
