using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts.Codes;
using NewsSite.Data;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Takes a code of the app or from paper, once.</summary>
public sealed class CheckCode(NewsDb db, AuthenticatorKeys keys)
{
    /// <summary>Call it in an exclusive transaction and save in it, so that of two who send one code one is let in.</summary>
    /// <returns>What it was, for the record; null when it is wrong or used.</returns>
    public async Task<string?> UseAsync(Guid accountId, string code, DateTime now, CancellationToken cancel)
    {
        if (
            await db.Authenticators.SingleOrDefaultAsync(a => a.AccountId == accountId, cancel) is not { } authenticator
        )
        {
            return null;
        }

        if (
            keys.Read(accountId, authenticator.ProtectedKey) is { } key
            && TimeCode.Match(key, code, now, authenticator.UsedStep) is { } step
        )
        {
            authenticator.Use(step);
            return "app";
        }

        var digest = RecoveryWords.Digest(code);
        var paper = await db.RecoveryCodes.FirstOrDefaultAsync(
            c => c.AccountId == accountId && c.Digest == digest && c.UsedAt == null,
            cancel
        );
        paper?.Use(now);
        return paper is null ? null : "recovery code";
    }
}
