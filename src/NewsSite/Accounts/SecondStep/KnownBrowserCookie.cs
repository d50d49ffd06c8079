using Microsoft.AspNetCore.Http;

namespace NewsSite.Accounts.SecondStep;

/// <summary>The cookie of a known browser, hardened like the others.</summary>
public sealed class KnownBrowserCookie(CookieBuilder cookie)
{
    public string Name => cookie.Name!;

    public void Write(HttpContext context, string token)
    {
        var options = cookie.Build(context);
        options.MaxAge = KnownBrowser.Lasts;
        context.Response.Cookies.Append(Name, token, options);
    }
}
