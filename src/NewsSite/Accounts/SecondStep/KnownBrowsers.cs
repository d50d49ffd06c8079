using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Browsers whose owners asked not to be asked again for a month.</summary>
public sealed class KnownBrowsers(
    NewsDb db,
    IHttpContextAccessor http,
    KnownBrowserCookie cookie,
    TimeProvider clock,
    CurrentActor actor
)
{
    private HttpContext Context => http.HttpContext!;

    /// <summary>Whether this browser is known to the account. Noted with the next save.</summary>
    public async Task<bool> KnowsThisAsync(Account account, CancellationToken cancel)
    {
        if (Context.Request.Cookies[cookie.Name] is not { } token)
        {
            return false;
        }

        var (now, digest) = (clock.GetUtcNow().UtcDateTime, KnownBrowser.DigestOf(token));
        var known = await db.KnownBrowsers.SingleOrDefaultAsync(
            b => b.AccountId == account.Id && b.TokenDigest == digest,
            cancel
        );
        if (known?.StandsAt(now, account) != true)
        {
            return false;
        }

        known.Use(now);
        return true;
    }

    /// <summary>Kept with the next save.</summary>
    /// <param name="name">What its owner calls it; empty takes what the browser says of itself.</param>
    public void Remember(Account account, string? name)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var called = name?.Trim() is { Length: > 0 } typed ? typed : DeviceWords.Of(Context.Request.Headers.UserAgent);
        var cut = called[..Math.Min(called.Length, KnownBrowser.NameMaxLength)];
        db.KnownBrowsers.Add(new(account, token, cut, clock.GetUtcNow().UtcDateTime));
        cookie.Write(Context, token);
    }

    /// <summary>The last used first.</summary>
    public async Task<IReadOnlyList<KnownBrowser>> ListAsync(Account account, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - KnownBrowser.Lasts;
        return await db
            .KnownBrowsers.AsNoTracking()
            .Where(b => b.AccountId == account.Id && b.Stamp == account.SecurityStamp && b.Since > since)
            .OrderByDescending(b => b.LastUsedAt)
            .Take(100)
            .ToListAsync(cancel);
    }

    /// <returns>False when the account has no such browser.</returns>
    public async Task<bool> ForgetAsync(Guid accountId, Guid id, CancellationToken cancel)
    {
        if (
            await db.KnownBrowsers.SingleOrDefaultAsync(b => b.Id == id && b.AccountId == accountId, cancel)
            is not { } known
        )
        {
            return false;
        }

        db.Remove(known);
        db.Audit(actor, "account.known-browser-forgotten", accountId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
