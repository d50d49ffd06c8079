using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NewsSite.Core.Audit;

namespace NewsSite.Audit.Admin;

/// <summary>Rows of the record as a file, written out as they are read: a long record needs no more memory than a short one.</summary>
public sealed class AuditDownload(
    IAsyncEnumerable<AuditEntry> rows,
    string contentType,
    string fileName,
    Func<Stream, IAsyncEnumerable<AuditEntry>, CancellationToken, Task> write
) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = fileName,
        }.ToString();
        return write(response.Body, rows, context.HttpContext.RequestAborted);
    }
}
