using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NewsSite.Shared.Forms;

/// <summary>The <c>?page=</c> of an address. Razor Pages keep that name for themselves in binding, so it is read here.</summary>
public static class PageNumber
{
    public const string Key = "page";

    /// <returns>From 1; anything else in the address is page 1.</returns>
    public static int Of(HttpRequest request) =>
        int.TryParse(request.Query[Key], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 100_000
            ? number
            : 1;
}
