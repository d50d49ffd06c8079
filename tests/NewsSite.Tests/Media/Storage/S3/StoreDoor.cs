using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace NewsSite.Tests.Media.Storage.S3;

/// <summary>Stands before s3rver: lets in who signed, notes what was asked, and does what s3rver cannot or does too late.</summary>
/// <remarks>s3rver checks no signatures of version 4, lists and aborts no uploads in parts, gives a range of nothing, and answers before its files are written.</remarks>
internal sealed class StoreDoor(BucketFolder bucket, Uri behind) : IAsyncDisposable
{
    public const string AccessKey = "newsroom";
    public const string SecretKey = "a secret of the tests";

    private static readonly string[] PassedOn =
    [
        "Range",
        "Content-Type",
        "x-amz-copy-source",
        "x-amz-metadata-directive",
    ];

    private readonly ConcurrentQueue<string> _requests = [];
    private readonly HttpClient _store = new() { BaseAddress = behind };
    private WebApplication? _app;

    public string Address => _app!.Urls.Single();

    /// <summary>Such as <c>GET /bucket/key bytes=0-9</c>.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Each connection is cut, as when the store is away.</summary>
    public bool IsShut { get; set; }

    /// <summary>What happens before a request is let in.</summary>
    public Func<HttpContext, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        _store.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        _requests.Enqueue($"{context.Request.Method} {target} {context.Request.Headers.Range}".TrimEnd());
        await Meanwhile(context);
        if (IsShut)
        {
            context.Abort();
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (!SignedRequest.IsGenuine(context.Request, body.ToArray(), target, AccessKey, SecretKey))
        {
            await TellAsync(context, HttpStatusCode.Forbidden, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
        }
        else if (target.Contains("?uploads", StringComparison.Ordinal) && HttpMethods.IsGet(context.Request.Method))
        {
            await TellAsync(context, HttpStatusCode.OK, bucket.UploadsAsXml());
        }
        else if (context.Request.Query["uploadId"] is [{ } upload] && HttpMethods.IsDelete(context.Request.Method))
        {
            bucket.Abort(upload);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (context.Request.Headers.ContainsKey("Range") && bucket.IsEmpty(context.Request))
        {
            await TellAsync(
                context,
                HttpStatusCode.RequestedRangeNotSatisfiable,
                "<Error><Code>InvalidRange</Code></Error>"
            );
        }
        else
        {
            await PassOnAsync(context, target, body.ToArray());
        }
    }

    private async Task PassOnAsync(HttpContext context, string target, byte[] body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), target);
        request.Content = context.Request.Method is "PUT" or "POST" ? new ByteArrayContent(body) : null;
        foreach (var name in PassedOn.Where(context.Request.Headers.ContainsKey))
        {
            // s3rver takes an encoded slash in the name of a source for a letter of the bucket.
            var value = Uri.UnescapeDataString(context.Request.Headers[name].ToString());
            _ =
                request.Headers.TryAddWithoutValidation(name, value)
                || request.Content?.Headers.TryAddWithoutValidation(name, value) == true;
        }

        var expected = bucket.SizeAfter(context.Request, body.Length);
        using var answer = await _store.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.IsSuccessStatusCode && expected is { } file)
        {
            await file.UntilWrittenAsync(isRenewed: context.Request.Headers.ContainsKey("x-amz-copy-source"));
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        context.Response.Headers.Remove("Transfer-Encoding");
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static Task TellAsync(HttpContext context, HttpStatusCode status, string xml)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(xml);
    }
}
