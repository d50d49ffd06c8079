using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Passwords;
using NewsSite.Core.Accounts;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Freezing;

/// <summary>
/// Opens a frozen account again, for the person alone: the password, passkeys and authenticator that the device knew
/// are gone, and a link lets them choose a new password.
/// </summary>
public sealed class ThawAccount(
    NewsDb db,
    AccountChange account,
    IPasswordHasher<Account> hasher,
    MakeResetLink makeLink,
    CurrentActor actor
)
{
    /// <param name="byMail">The link goes to their address; else, and when mail cannot be sent, it comes back.</param>
    /// <returns>Null when there is no such account, or it is not frozen.</returns>
    public async Task<ResetLinkOutcome?> ExecuteAsync(Guid id, bool byMail, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        var frozen = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (frozen?.FrozenAt is null)
        {
            return null;
        }

        var nobodyKnows = hasher.HashPassword(frozen, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        var authenticators = await db.Authenticators.Where(a => a.AccountId == id).ToListAsync(cancel);
        var codes = await db.RecoveryCodes.Where(c => c.AccountId == id).ToListAsync(cancel);
        var passkeys = await db.UserPasskeys.Where(p => p.UserId == id).ToListAsync(cancel);
        await account.ApplyAsync(
            id,
            FreezingActs.Thawed,
            "",
            (thawed, _) =>
            {
                thawed.Thaw(nobodyKnows);
                db.RemoveRange(authenticators);
                db.RemoveRange(codes);
                db.RemoveRange(passkeys);
                return null;
            },
            cancel
        );
        return await makeLink.ExecuteAsync(id, byMail, cancel);
    }
}
