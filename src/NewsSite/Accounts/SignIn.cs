using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.LockOut;
using NewsSite.Accounts.SecondStep;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>Lets someone in by email and password.</summary>
public sealed class SignIn(
    NewsDb db,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    DecoyPassword decoy,
    BrowserSession browser,
    HalfSignedIn half,
    KnownBrowsers known,
    AddressGuard addresses,
    LockNotice tries,
    SignInLog log,
    TimeProvider clock,
    CurrentActor actor
)
{
    private const string By = "password";

    /// <summary>Every try that is looked at does the same work: unknown, wrong, locked, disabled.</summary>
    public async Task<SignInOutcome> ExecuteAsync(string email, string password, CancellationToken cancel)
    {
        if (addresses.Count(browser.Address) is { } refusedUntil)
        {
            log.Refused(browser.Address, refusedUntil);
            return new(SignInStep.AddressRefused, refusedUntil);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (account, wasLocked) = await CountTryAsync(email.Trim(), now, cancel);

        // Hashing stays outside the transaction: it takes long, and others want to write.
        var checkedAccount = account ?? decoy.Nobody;
        var result = hasher.VerifyHashedPassword(checkedAccount, checkedAccount.PasswordHash ?? "", password);
        if (account is not { DisabledAt: null } || wasLocked || result == PasswordVerificationResult.Failed)
        {
            log.Failed(account?.Id, By, browser.Address);
            return new(SignInStep.Wrong);
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.PasswordHash = hasher.HashPassword(account, password);
        }

        addresses.TakeBack(browser.Address);
        if (account.TwoFactorEnabled && !await known.KnowsThisAsync(account, cancel))
        {
            await AskSecondStepAsync(account, cancel);
            return new(SignInStep.SecondStep);
        }

        await EnterAsync(account, now, cancel);
        return new(SignInStep.Entered);
    }

    /// <summary>Only its own failure is taken back: those of the second step go on counting, whatever passwords come between.</summary>
    private async Task AskSecondStepAsync(Account account, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await db
            .Users.Where(a => a.Id == account.Id && a.AccessFailedCount > 0)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount - 1)
                        .SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null),
                cancel
            );
        await half.RememberAsync(account);
    }

    private async Task<(Account? Account, bool WasLocked)> CountTryAsync(
        string email,
        DateTime now,
        CancellationToken cancel
    )
    {
        var normalized = normalizer.NormalizeEmail(email);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel);
        var wasLocked = account?.IsLockedAt(now) ?? false;
        if (account is not null && !wasLocked)
        {
            tries.CountTry(account, now);
        }

        db.Audit(actor, "account.sign-in-tried", account?.Id, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (account, wasLocked);
    }

    private async Task EnterAsync(Account account, DateTime now, CancellationToken cancel)
    {
        actor.Become(account);
        account.Enter(now);
        db.Audit(actor, "account.signed-in", account.Id, now);
        await browser.OpenAsync(account, cancel);
        log.Entered(account.Id, By, browser.Address);
    }
}
