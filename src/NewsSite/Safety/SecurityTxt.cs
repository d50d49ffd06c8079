using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsSite.Shared;

namespace NewsSite.Safety;

/// <summary>Whom to tell of a hole. Source: RFC 9116.</summary>
internal static class SecurityTxt
{
    public const string Path = "/.well-known/security.txt";

    /// <summary>The RFC recommends less than a year.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromDays(180);

    public static IResult Answer(IOptions<SafetyOptions> safety, SiteAddress site, TimeProvider clock)
    {
        if (safety.Value.SecurityContact.Length == 0)
        {
            return TypedResults.NotFound();
        }

        var expires = (clock.GetUtcNow().Date + Holds).ToString(
            "yyyy-MM-dd'T'00:00:00'Z'",
            CultureInfo.InvariantCulture
        );
        return TypedResults.Text(
            $"Contact: {safety.Value.SecurityContact}\nExpires: {expires}\nCanonical: {site.Of(Path)}\n"
        );
    }
}
