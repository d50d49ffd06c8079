using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.LockOut;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Lets in who gave the right password and now gives a code.</summary>
/// <remarks>Wrong codes count with wrong passwords: a password alone buys no free guesses at codes.</remarks>
public sealed class TakeSecondStep(
    NewsDb db,
    CheckCode check,
    HalfSignedIn half,
    KnownBrowsers known,
    BrowserSession browser,
    AddressGuard addresses,
    LockNotice tries,
    SignInLog log,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <param name="name">To remember this browser under; null leaves it unknown.</param>
    /// <returns><see cref="SignInStep.StartAgain"/> when nobody is half signed in.</returns>
    public async Task<SignInOutcome> ExecuteAsync(string code, string? name, CancellationToken cancel)
    {
        if (await half.FindAsync() is not var (accountId, stamp))
        {
            return new(SignInStep.StartAgain);
        }

        if (addresses.Count(browser.Address) is { } refusedUntil)
        {
            log.Refused(browser.Address, refusedUntil);
            return new(SignInStep.AddressRefused, refusedUntil);
        }

        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var account = await db.Users.SingleAsync(a => a.Id == accountId, cancel);
        var by = account.SecurityStamp == stamp ? await TryAsync(account, code, cancel) : null;
        if (by is null)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            log.Failed(accountId, "second step", browser.Address);
            return new(SignInStep.Wrong);
        }

        await EnterAsync(account, by, name, cancel);
        await transaction.CommitAsync(cancel);
        await half.ForgetAsync();
        return new(SignInStep.Entered);
    }

    private async Task<string?> TryAsync(Account account, string code, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.Audit(actor, "account.second-step-tried", account.Id, now);
        if (account.DisabledAt is not null || account.IsLockedAt(now))
        {
            return null;
        }

        tries.CountTry(account, now);
        return await check.UseAsync(account.Id, code, now, cancel);
    }

    private async Task EnterAsync(Account account, string by, string? name, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        addresses.TakeBack(browser.Address);
        actor.Become(account);
        account.Enter(now);
        db.Audit(actor, "account.signed-in", account.Id, now, by);
        if (name is not null)
        {
            known.Remember(account, name);
        }

        await browser.OpenAsync(account, cancel);
        log.Entered(account.Id, by, browser.Address);
    }
}
