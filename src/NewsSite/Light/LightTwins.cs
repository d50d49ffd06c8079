using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsSite.Shared;

namespace NewsSite.Light;

/// <summary>Answers light addresses: has the full page made, and sends its light twin.</summary>
public sealed class LightTwins(
    RequestDelegate next,
    LightStylesheet sheet,
    PageSender sender,
    IOptions<NewsroomOptions> newsroom
)
{
    public Task InvokeAsync(HttpContext context) =>
        LightAddress.FullOf(context.Request.Path) is { } full && IsInPaper(full)
            ? AnswerAsync(context, full)
            : next(context);

    /// <summary>Only the readers' paper has twins: the home page, and what is in an edition.</summary>
    private bool IsInPaper(string full) =>
        full == "/" || newsroom.Value.Languages.Any(edition => full.Split('/')[1] == edition.Tag);

    private async Task AnswerAsync(HttpContext context, string full)
    {
        using var page = new MemoryStream();
        await MakeFullPageAsync(context, full, page);
        var response = context.Response;
        if (response.Headers.Location is [{ } there] && there.StartsWith('/'))
        {
            response.Headers.Location = LightAddress.Of(there);
        }

        if (IsPage(response))
        {
            await SendTwinAsync(context, full, page);
        }
        else if (page.Length > 0)
        {
            // What is no page, such as a feed, has one address only.
            response.Clear();
            response.Redirect(SiteAddress.Encoded(full) + context.Request.QueryString, permanent: true);
        }
    }

    /// <summary>The rest of the pipeline sees the address of the full page, and makes it though the reader may have its twin already.</summary>
    private async Task MakeFullPageAsync(HttpContext context, string full, MemoryStream page)
    {
        var (request, wire) = (context.Request, context.Response.Body);
        var path = request.Path;
        var (known, encodings) = (request.Headers.IfNoneMatch, request.Headers.AcceptEncoding);
        request.Path = full;
        request.Headers.Remove(HeaderNames.IfNoneMatch);
        request.Headers.Remove(HeaderNames.AcceptEncoding);
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            request.Path = path;
            (request.Headers.IfNoneMatch, request.Headers.AcceptEncoding) = (known, encodings);
            context.Response.Body = wire;
        }
    }

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true;

    private async Task SendTwinAsync(HttpContext context, string full, MemoryStream page)
    {
        page.Position = 0;
        var twin = new LightPage(page);
        var sizes = context.RequestServices.GetRequiredService<PictureSizes>();
        var bytes = await sizes.OfAsync(twin.Pictures, context.RequestAborted);
        var html = Encoding.UTF8.GetBytes(
            twin.Write(SiteAddress.Encoded(full) + context.Request.QueryString, sheet, bytes)
        );
        context.Features.Set(new OwnPolicy(sheet.Policy));
        await sender.SendAsync(context, html, context.Response.Headers.ETag.Count > 0);
    }
}
