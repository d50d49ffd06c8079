using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsSite.Shared.Faults;

namespace NewsSite.Safety;

/// <summary>An upload lies on the disk while it comes in. Where there is no room for it, antiforgery would call it a form that cannot be read.</summary>
internal sealed class UploadsThatDoNotFit : IAsyncAuthorizationFilter
{
    /// <summary>After a page has set the limits of its form (900), before antiforgery reads it (1000).</summary>
    public const int Order = 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || !request.HasFormContentType)
        {
            return;
        }

        try
        {
            await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
#pragma warning disable CA1031 // Whatever else is wrong with a form is told by those who read it next.
        catch (Exception failure) when (NotStored.Of(failure) is null) { }
#pragma warning restore CA1031
    }
}
