using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Accounts.Codes;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Ties an authenticator app to the account of whoever is signed in.</summary>
public sealed class SetUpSecondStep(NewsDb db, AuthenticatorKeys keys, TimeProvider clock, CurrentActor actor)
{
    /// <summary>Other sessions end: they were opened with less.</summary>
    /// <param name="offeredKey">The one whose app showed the code, as <see cref="AuthenticatorKeys.Make"/> made it.</param>
    /// <returns>The recovery codes, to be shown this once; null when the code does not belong to the key.</returns>
    public async Task<IReadOnlyList<string>?> ExecuteAsync(string offeredKey, string code, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var account = await db.Users.SingleAsync(a => a.Id == actor.AccountId, cancel);
        if (
            account.TwoFactorEnabled
            || keys.Read(account.Id, offeredKey) is not { } key
            || TimeCode.Match(key, code, now, usedStep: 0) is not { } step
        )
        {
            return null;
        }

        db.Authenticators.Add(new(account.Id, offeredKey, now, step));
        account.TwoFactorEnabled = true;
        account.EndSessions();
        await db.KeepBrowserAsync(account, actor.SessionId, cancel);
        var codes = await ReplaceCodesAsync(cancel);
        db.Audit(actor, "account.second-step-set-up", account.Id, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return codes;
    }

    /// <summary>New recovery codes; the old ones are worthless from then on.</summary>
    /// <returns>The codes, to be shown this once; null without a second step.</returns>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (!await db.Authenticators.AnyAsync(a => a.AccountId == actor.AccountId, cancel))
        {
            return null;
        }

        var codes = await ReplaceCodesAsync(cancel);
        db.Audit(actor, "account.recovery-codes-renewed", actor.AccountId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return codes;
    }

    private async Task<IReadOnlyList<string>> ReplaceCodesAsync(CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == actor.AccountId).ExecuteDeleteAsync(cancel);
        var codes = Enumerable
            .Range(0, RecoveryWords.Count)
            .Select(_ => RecoveryWords.Write(RandomNumberGenerator.GetBytes(RecoveryWords.Bytes)))
            .ToList();
        db.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode
            {
                AccountId = actor.AccountId!.Value,
                Digest = RecoveryWords.Digest(code),
            })
        );
        return codes;
    }
}
