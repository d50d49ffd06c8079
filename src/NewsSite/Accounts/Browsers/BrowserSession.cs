using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Browsers;

/// <summary>The browser of this request: lets it in and out.</summary>
public sealed class BrowserSession(NewsDb db, IHttpContextAccessor http, TimeProvider clock, CurrentActor actor)
{
    /// <summary>Where the request comes from; null where the server cannot tell.</summary>
    public IPAddress? Address => Context.Connection.RemoteIpAddress;

    private HttpContext Context => http.HttpContext!;

    /// <summary>Saves what is tracked, with the browser as a new row, and gives it the cookie.</summary>
    /// <param name="isStrong">By a passkey, which is two steps in one.</param>
    public async Task OpenAsync(Account account, CancellationToken cancel, bool isStrong = false)
    {
        var device = DeviceWords.Of(Context.Request.Headers.UserAgent);
        var browser = new SignedInBrowser(account, device, AddressOf(Context), clock.GetUtcNow().UtcDateTime);
        db.SignedInBrowsers.Add(browser);
        await db.SaveChangesAsync(cancel);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, CookieFor(browser, isStrong));
    }

    public async Task CloseAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.SignedInBrowsers.SingleOrDefaultAsync(b => b.Id == actor.SessionId, cancel) is { } browser)
        {
            browser.End(now);
            db.Audit(actor, "account.signed-out", browser.AccountId, now);
            await db.SaveChangesAsync(cancel);
        }

        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    internal static string AddressOf(HttpContext context) =>
        NetworkAddress.Written(context.Connection.RemoteIpAddress) ?? "";

    private static ClaimsPrincipal CookieFor(SignedInBrowser browser, bool isStrong) =>
        new(
            new ClaimsIdentity(
                [
                    new(AccountClaims.Session, browser.Id.ToString()),
                    .. isStrong ? (Claim[])[new(AccountClaims.Strong, "")] : [],
                ],
                IdentityConstants.ApplicationScheme
            )
        );
}
