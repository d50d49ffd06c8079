using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
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
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <returns>False for every refusal alike: unknown, wrong, locked, disabled. Each does the same work.</returns>
    public async Task<bool> ExecuteAsync(string email, string password, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (account, wasLocked) = await CountTryAsync(email.Trim(), now, cancel);

        // Hashing stays outside the transaction: it takes long, and others want to write.
        var checkedAccount = account ?? decoy.Nobody;
        var result = hasher.VerifyHashedPassword(checkedAccount, checkedAccount.PasswordHash ?? "", password);
        if (account is not { DisabledAt: null } || wasLocked || result == PasswordVerificationResult.Failed)
        {
            return false;
        }

        await EnterAsync(account, now, cancel);
        return true;
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
        if (!wasLocked)
        {
            account?.CountTry(now);
        }

        db.Audit(actor, "account.sign-in-tried", account?.Id, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (account, wasLocked);
    }

    private async Task EnterAsync(Account account, DateTime now, CancellationToken cancel)
    {
        actor.Become(account.Id, account.DisplayName, account.Role);
        account.Enter(now);
        db.Audit(actor, "account.signed-in", account.Id, now);
        await browser.OpenAsync(account, cancel);
    }
}
