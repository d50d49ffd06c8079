using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Accounts.Passkeys;

/// <summary>Takes all passkeys from an account whose device is lost; its sessions end.</summary>
public sealed class RemovePasskeys(NewsDb db, AccountChange account)
{
    /// <returns>Null when there is no such account.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        var passkeys = await db.UserPasskeys.Where(p => p.UserId == id).ToListAsync(cancel);
        return await account.ApplyAsync(
            id,
            "account.passkeys-removed",
            $"{passkeys.Count}",
            (a, _) =>
            {
                a.EndSessions();
                db.RemoveRange(passkeys);
            },
            cancel
        );
    }
}
