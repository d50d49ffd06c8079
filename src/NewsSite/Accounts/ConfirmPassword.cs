using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.LockOut;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>Lets whoever is signed in prove again who they are. Wrong passwords count as at the door.</summary>
public sealed class ConfirmPassword(
    NewsDb db,
    IPasswordHasher<Account> hasher,
    AddressGuard addresses,
    LockNotice tries,
    SignInLog log,
    BrowserSession browser,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <returns>False when it is wrong, or the account or the address is locked.</returns>
    public async Task<bool> ExecuteAsync(string password, CancellationToken cancel)
    {
        if (addresses.Count(browser.Address) is { } refusedUntil)
        {
            log.Refused(browser.Address, refusedUntil);
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (account, wasLocked) = await CountTryAsync(now, cancel);
        var isRight =
            !wasLocked
            && hasher.VerifyHashedPassword(account, account.PasswordHash ?? "", password)
                != PasswordVerificationResult.Failed;
        if (!isRight)
        {
            log.Failed(account.Id, "password again", browser.Address);
            return false;
        }

        addresses.TakeBack(browser.Address);
        account.Unlock();
        var here = await db.SignedInBrowsers.SingleAsync(b => b.Id == actor.SessionId, cancel);
        here.Confirm(now);
        db.Audit(actor, "account.confirmed", account.Id, now);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<(Account Account, bool WasLocked)> CountTryAsync(DateTime now, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var account = await db.Users.SingleAsync(a => a.Id == actor.AccountId, cancel);
        if (account.IsLockedAt(now))
        {
            return (account, true);
        }

        tries.CountTry(account, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (account, false);
    }
}
