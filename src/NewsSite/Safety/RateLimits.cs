using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsSite.Shared;

namespace NewsSite.Safety;

/// <summary>How much one visitor or one colleague may ask for. Reading stories is never counted.</summary>
internal sealed class RateLimits(IOptions<SafetyOptions> safety) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>One is asked for at each pause while typing.</summary>
    private const int SuggestionsPerSearch = 5;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private RateLimitPartition<string> PartitionOf(HttpContext context)
    {
        var (path, method) = (context.Request.Path, context.Request.Method);
        var isSafe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        return isSafe && IsSearch(path) ? Limited("search", NetworkOf(context), safety.Value.SearchesPerMinute, context)
            : isSafe && path.Value!.EndsWith("/search/suggestions", StringComparison.OrdinalIgnoreCase)
                ? Limited(
                    "suggestions",
                    NetworkOf(context),
                    safety.Value.SearchesPerMinute * SuggestionsPerSearch,
                    context
                )
            : isSafe && path == "/health"
                ? Limited("health", NetworkOf(context), safety.Value.HealthChecksPerMinute, context)
            : isSafe && path.StartsWithSegments("/shared")
                ? Limited("shared", NetworkOf(context), safety.Value.SharedPerMinute, context)
            : isSafe || IsPieceOfUpload(context.Request) ? RateLimitPartition.GetNoLimiter("")
            : IsUpload(context.Request) ? Limited("upload", PersonIn(context), safety.Value.UploadsPerMinute, context)
            : Limited("write", PersonIn(context), safety.Value.WritesPerMinute, context);
    }

    private RateLimitPartition<string> Limited(string what, string who, int perMinute, HttpContext context)
    {
        var isHere = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        var most = perMinute * (isHere ? safety.Value.TimesForLoopback : 1);
        return RateLimitPartition.GetTokenBucketLimiter(
            $"{what} {who} {most}",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = most,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = Window / most,
                QueueLimit = 0,
            }
        );
    }

    private static bool IsSearch(PathString path) =>
        path.Value!.EndsWith("/search", StringComparison.OrdinalIgnoreCase);

    /// <summary>The beginning of one; what follows it are writes.</summary>
    private static bool IsUpload(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.Value!.TrimEnd('/') is "/desk/media" or "/desk/media/uploads";

    private static bool IsPieceOfUpload(HttpRequest request) =>
        request.Path.StartsWithSegments("/desk/media/uploads") && HttpMethods.IsPut(request.Method);

    private static string PersonIn(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true
            ? context.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value
            : NetworkOf(context);

    private static string NetworkOf(HttpContext context) =>
        NetworkAddress.NetworkOf(context.Connection.RemoteIpAddress).ToString();
}
