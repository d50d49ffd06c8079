using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace NewsSite.Banners.Streams;

/// <summary>Server-sent events for one open page: what it shows now, then every change.</summary>
/// <remarks>Source: WHATWG HTML, "Server-sent events".</remarks>
internal static class BannerStream
{
    private const string RetryAfterSeconds = "60";
    private static readonly ReadOnlyMemory<byte> Opening = "retry: 3000\n\n"u8.ToArray();

    public static async Task AnswerAsync(HttpContext context, string language, BannerFeeds feeds, StreamLimits limits)
    {
        if (await feeds.FindAsync(language, context.RequestAborted) is not { } feed)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var address = context.Connection.RemoteIpAddress;
        if (feed.Latest.IsLast || !limits.TryEnter(address))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return;
        }

        try
        {
            SetHeaders(context.Response);
            await SendAsync(context.Response.BodyWriter, feed.Latest, context.RequestAborted);
        }
        catch (OperationCanceledException) { }
        finally
        {
            limits.Leave(address);
        }
    }

    private static void SetHeaders(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    private static async Task SendAsync(PipeWriter writer, StreamMessage at, CancellationToken gone)
    {
        await writer.WriteAsync(Opening, gone);
        var bytes = at.State;
        while (!at.IsLast)
        {
            var result = await writer.WriteAsync(bytes, gone);
            if (result.IsCompleted)
            {
                return;
            }

            at = await at.Next.WaitAsync(gone);
            (at, bytes) = CatchUp(at);
        }
    }

    /// <summary>A stream whose reader was slow is not sent what has been overtaken.</summary>
    private static (StreamMessage At, ReadOnlyMemory<byte> Bytes) CatchUp(StreamMessage at)
    {
        var bytes = at.Bytes;
        while (at.Next.IsCompletedSuccessfully)
        {
            at = at.Next.Result;
            bytes = at.State;
        }

        return (at, bytes);
    }
}
