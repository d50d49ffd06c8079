using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Browsers;

/// <summary>Signs browsers of an account out from afar. The one that asks stays in, unless it is named.</summary>
public sealed class EndBrowsers(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>False when the account has no such browser.</returns>
    public async Task<bool> OneAsync(Guid accountId, Guid browserId, CancellationToken cancel)
    {
        var browser = await db.SignedInBrowsers.SingleOrDefaultAsync(
            b => b.Id == browserId && b.AccountId == accountId,
            cancel
        );
        if (browser is null)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        browser.End(now);
        db.Audit(actor, "account.browser-ended", accountId, now, browser.Device);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <returns>False when there is no such account.</returns>
    public async Task<bool> OthersAsync(Guid accountId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == accountId, cancel) is not { } account)
        {
            return false;
        }

        account.EndSessions();
        await db.KeepBrowserAsync(account, actor.SessionId, cancel);
        db.Audit(actor, "account.browsers-ended", accountId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
