using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>One change to one account, in one exclusive transaction that also sees to it that an administrator remains.</summary>
public sealed class AccountChange(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <param name="act">For the record, such as <c>account.disabled</c>.</param>
    /// <param name="change">Gets the account and the time.</param>
    /// <returns>Null when there is no such account; empty when changed; else nothing was changed.</returns>
    internal async Task<IReadOnlyList<Problem>?> ApplyAsync(
        Guid id,
        string act,
        string detail,
        Action<Account, DateTime> change,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (wasAdmin, stamp) = (IsWorkingAdmin(account), account.SecurityStamp);
        change(account, now);
        if (wasAdmin && !IsWorkingAdmin(account) && !await HasOtherAdminAsync(id, cancel))
        {
            db.ChangeTracker.Clear();
            return
            [
                new("account.last-admin", "This is the only administrator. Make someone else administrator first."),
            ];
        }

        if (account.SecurityStamp != stamp)
        {
            await db.KeepBrowserAsync(account, actor.SessionId, cancel);
        }

        db.Audit(actor, act, id, now, detail);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private static bool IsWorkingAdmin(Account account) => account is { Role: Role.Admin, DisabledAt: null };

    private Task<bool> HasOtherAdminAsync(Guid id, CancellationToken cancel) =>
        db.Users.AnyAsync(a => a.Role == Role.Admin && a.DisabledAt == null && a.Id != id, cancel);
}
