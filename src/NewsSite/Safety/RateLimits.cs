using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsSite.Shared;

namespace NewsSite.Safety;

/// <summary>How much one visitor or one colleague may ask for. Reading stories is never counted.</summary>
internal sealed class RateLimits(IOptions<SafetyOptions> safety) : IConfigureOptions<RateLimiterOptions>
{
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
        return isSafe && IsSearch(path) ? Limited("search", AddressOf(context), safety.Value.SearchesPerMinute)
            : isSafe || IsPieceOfUpload(context.Request) ? RateLimitPartition.GetNoLimiter("")
            : IsUpload(context.Request) ? Limited("upload", PersonIn(context), safety.Value.UploadsPerMinute)
            : Limited("write", PersonIn(context), safety.Value.WritesPerMinute);
    }

    private static RateLimitPartition<string> Limited(string what, string who, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(
            $"{what} {who}",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perMinute,
                TokensPerPeriod = Math.Max(1, perMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
                QueueLimit = 0,
            }
        );

    private static bool IsSearch(PathString path) =>
        path.Value!.EndsWith("/search", StringComparison.OrdinalIgnoreCase);

    private static bool IsUpload(HttpRequest request) =>
        request.Path.StartsWithSegments("/desk/media") && HttpMethods.IsPost(request.Method);

    private static bool IsPieceOfUpload(HttpRequest request) =>
        request.Path.StartsWithSegments("/desk/media/uploads") && HttpMethods.IsPut(request.Method);

    private static string PersonIn(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true
            ? context.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value
            : AddressOf(context);

    /// <summary>Of IPv6 the network that one subscriber gets: its addresses are without number.</summary>
    private static string AddressOf(HttpContext context) =>
        context.Connection.RemoteIpAddress switch
        {
            null => "",
            { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } v6 => new IPNetwork(
                FirstBytes(v6, 8),
                64
            ).ToString(),
            var other => other.MapToIPv4().ToString(),
        };

    private static IPAddress FirstBytes(IPAddress address, int kept)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(kept).Clear();
        return new IPAddress(bytes);
    }
}
