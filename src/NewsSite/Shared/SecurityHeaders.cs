using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace NewsSite.Shared;

/// <summary>Lets the desk show this page in a frame of its own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShownInDeskFrameAttribute : Attribute;

/// <summary>Lets every site show this page in a frame: it has no script and does nothing but be read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShownAnywhereAttribute : Attribute;

/// <summary>Answers with a file somebody uploaded: whatever is in it, it may run nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ServesUploadsAttribute : Attribute;

/// <summary>The headers that every answer carries, whoever made it.</summary>
public sealed class SecurityHeaders(
    RequestDelegate next,
    ContentSecurityPolicy policy,
    IConfiguration settings,
    IWebHostEnvironment host
)
{
    private const string Features =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private readonly bool _isHttps = PublicAddress.IsHttps(settings);
    private readonly bool _mayInsistOnHttps = !host.IsDevelopment() && !host.IsEnvironment("Test");

    public Task InvokeAsync(HttpContext context)
    {
        // The address is taken now: an error page is made at another one.
        var isBehindTheDoor = IsBehindTheDoor(context.Request.Path);
        context.Response.OnStarting(() =>
        {
            Add(context, isBehindTheDoor);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static bool IsBehindTheDoor(PathString path) =>
        path.StartsWithSegments("/desk") || path.StartsWithSegments("/admin") || path.StartsWithSegments("/account");

    private void Add(HttpContext context, bool isBehindTheDoor)
    {
        var headers = context.Response.Headers;
        var endpoint = context.GetEndpoint()?.Metadata;
        var isForOneReader = endpoint?.GetMetadata<ForOneReaderAttribute>() is not null;
        var isFramed = endpoint?.GetMetadata<ShownInDeskFrameAttribute>() is not null;
        var isAnywhere = endpoint?.GetMetadata<ShownAnywhereAttribute>() is not null;
        var isUpload = endpoint?.GetMetadata<ServesUploadsAttribute>() is not null;
        headers.ContentSecurityPolicy =
            context.Features.Get<OwnPolicy>() is { } own ? own.Policy
            : isUpload ? ContentSecurityPolicy.ForUploads
            : isFramed ? policy.ForDeskFrame
            : isAnywhere ? policy.ForEmbeds
            : isBehindTheDoor ? policy.ForDesk
            : policy.ForReaders;
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = Features;
        headers["Referrer-Policy"] =
            isForOneReader ? "no-referrer"
            : isBehindTheDoor ? "same-origin"
            : "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Pictures of published stories are meant to be shown elsewhere; nothing of the desk is.
        headers["Cross-Origin-Resource-Policy"] = isBehindTheDoor || isForOneReader ? "same-origin" : "cross-origin";
        if ((isBehindTheDoor || isForOneReader) && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        if (isForOneReader)
        {
            headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        }

        if (_mayInsistOnHttps && (_isHttps || context.Request.IsHttps))
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
