using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Accounts.LockOut;

/// <summary>Says to a person and to their program when to try again.</summary>
public sealed class TryAgain(IOptions<NewsroomOptions> newsroom, TimeProvider clock)
{
    /// <summary>Makes the answer a refusal for now (429).</summary>
    /// <returns>The sentence for the page.</returns>
    /// <remarks>Source: RFC 6585, section 4; RFC 9110, "Retry-After".</remarks>
    public Phrase Answer(HttpResponse response, DateTime at)
    {
        var wait = Math.Max(1, Math.Ceiling((at - clock.GetUtcNow().UtcDateTime).TotalSeconds));
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);

        // A minute is shown whole, so the one after it is safe to name.
        var zone = newsroom.Value.Zone;
        var shown = NewsroomTime.InZone(at.AddMinutes(1), zone);
        return $"Too many tries came from your network. Try again at {shown} {NewsroomTime.NameOf(zone)}.";
    }
}
