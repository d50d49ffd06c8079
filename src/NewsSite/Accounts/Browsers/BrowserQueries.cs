using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Accounts.Browsers;

internal static class BrowserQueries
{
    private const int MostShown = 200;

    /// <summary>Browsers that are still in, the last seen first.</summary>
    public static async Task<IReadOnlyList<SignedInBrowser>> StandingBrowsersAsync(
        this NewsDb db,
        Account account,
        DateTime now,
        SessionOptions options,
        CancellationToken cancel
    )
    {
        var open = await db
            .SignedInBrowsers.AsNoTracking()
            .Where(b => b.AccountId == account.Id && b.EndedAt == null && b.Stamp == account.SecurityStamp)
            .OrderByDescending(b => b.LastSeenAt)
            .ThenByDescending(b => b.Id)
            .Take(MostShown)
            .ToListAsync(cancel);
        return [.. open.Where(b => b.StandsAt(now, account, options))];
    }

    /// <summary>The browser that acts survives what ends all others of its account.</summary>
    public static async Task KeepBrowserAsync(
        this NewsDb db,
        Account account,
        Guid? browserId,
        CancellationToken cancel
    )
    {
        var own = await db.SignedInBrowsers.SingleOrDefaultAsync(
            b => b.Id == browserId && b.AccountId == account.Id && b.EndedAt == null,
            cancel
        );
        own?.Keep(account);
    }
}
