using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using NewsSite.Shared.Faults;

namespace NewsSite.Media.Storage.S3;

/// <summary>Sends signed requests to the store and says in our words why one failed.</summary>
internal sealed class S3Requests : IDisposable
{
    private const HttpStatusCode TooMany = HttpStatusCode.TooManyRequests;

    private static readonly TimeSpan ConnectsWithin = TimeSpan.FromSeconds(5);

    /// <summary>A part on a slow line included.</summary>
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromMinutes(2);

    private readonly AmazonS3Client _client;

    public S3Requests(S3Options options)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.ForcePathStyle ?? options.Endpoint.Length > 0,
            ConnectTimeout = ConnectsWithin,
            Timeout = AnswersWithin,
            MaxErrorRetry = 2,
            // Each body is signed with its SHA-256, which every store checks; the newer sums not every store knows.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint.Length > 0)
        {
            config.ServiceURL = options.Endpoint;
            config.AuthenticationRegion =
                options.Region.Length > 0 ? options.Region : RegionEndpoint.USEast1.SystemName;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }

        _client = new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.Secret()), config);
    }

    /// <exception cref="MediaStoreFailure">The store cannot be reached, or refuses.</exception>
    public async Task<T> SendAsync<T>(Func<AmazonS3Client, Task<T>> request, CancellationToken cancel)
    {
        try
        {
            return await request(_client);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && TroubleOf(failure) is { } trouble)
        {
            throw new MediaStoreFailure(trouble, failure);
        }
    }

    /// <returns>Null when the store has nothing under the key.</returns>
    /// <inheritdoc cref="SendAsync" />
    public async Task<T?> FindAsync<T>(Func<AmazonS3Client, Task<T>> request, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await SendAsync(request, cancel);
        }
        catch (MediaStoreFailure failure) when (failure is { Trouble: MediaStoreTrouble.NotThere })
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    private static MediaStoreTrouble? TroubleOf(Exception failure) =>
        failure switch
        {
            AmazonS3Exception { ErrorCode: "NoSuchBucket" } => MediaStoreTrouble.NoBucket,
            AmazonS3Exception { ErrorCode: "NotImplemented" or "MethodNotAllowed" } => MediaStoreTrouble.Unknowing,
            AmazonS3Exception { StatusCode: HttpStatusCode.NotFound } => MediaStoreTrouble.NotThere,
            AmazonS3Exception { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable } => null,
            AmazonServiceException
            {
                ErrorCode: not "RequestTimeout",
                StatusCode: >= (HttpStatusCode)300 and < TooMany
            } => MediaStoreTrouble.Refused,
            AmazonServiceException or AmazonClientException or HttpRequestException or IOException =>
                MediaStoreTrouble.Away,
            // A time limit of the client's own: whoever asked did not give up.
            OperationCanceledException => MediaStoreTrouble.Away,
            _ => null,
        };
}
