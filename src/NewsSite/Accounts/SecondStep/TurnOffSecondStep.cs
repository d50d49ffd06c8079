using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Takes the authenticator app and the recovery codes from an account: by its owner, or for someone who lost both.</summary>
public sealed class TurnOffSecondStep(NewsDb db, AccountChange account)
{
    /// <returns>Null when there is no such account.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        var authenticator = await db.Authenticators.SingleOrDefaultAsync(a => a.AccountId == id, cancel);
        var codes = await db.RecoveryCodes.Where(c => c.AccountId == id).ToListAsync(cancel);
        return await account.ApplyAsync(
            id,
            "account.second-step-turned-off",
            "",
            (a, _) =>
            {
                a.TwoFactorEnabled = false;
                a.EndSessions();
                db.RemoveRange(codes);
                if (authenticator is not null)
                {
                    db.Remove(authenticator);
                }
            },
            cancel
        );
    }
}
