using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsSite.Shared;

/// <summary>Marks an endpoint whose answers are tagged by their content, as pages for readers are.</summary>
public sealed class RevalidatedMetadata;

/// <summary>Tags answers to readers by their content, so that who has one already is told so in a few bytes.</summary>
public sealed class Revalidation(RequestDelegate next, PageSender sender)
{
    public Task InvokeAsync(HttpContext context) => Concerns(context) ? TagAsync(context) : next(context);

    private static bool Concerns(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<ForAudienceAttribute>()?.Audience == Audience.Reader
        && (
            metadata.GetMetadata<PageActionDescriptor>() is not null
            || metadata.GetMetadata<RevalidatedMetadata>() is not null
        );

    private async Task TagAsync(HttpContext context)
    {
        var wire = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        var content = kept.GetBuffer().AsMemory(0, (int)kept.Length);
        await sender.SendAsync(context, content, !content.IsEmpty && IsForEveryone(context.Response));
    }

    /// <summary>Not a form, not an answer made for one person, not an error.</summary>
    private static bool IsForEveryone(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK
        && response.Headers.SetCookie.Count == 0
        && response.Headers.CacheControl.Count == 0;
}
