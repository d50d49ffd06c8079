using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>One change to one account, in one exclusive transaction that also sees to it that an administrator remains.</summary>
public sealed class AccountChange(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <inheritdoc cref="ApplyAsync(Guid, string, string, Func{Account, DateTime, AuditChange?}, CancellationToken, bool)" />
    internal Task<IReadOnlyList<Problem>?> ApplyAsync(
        Guid id,
        string act,
        string detail,
        Action<Account, DateTime> change,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            act,
            detail,
            (account, now) =>
            {
                change(account, now);
                return null;
            },
            cancel
        );

    /// <param name="act">For the record, such as <c>account.disabled</c>.</param>
    /// <param name="change">Gets the account and the time; what it returns is kept in the record.</param>
    /// <param name="mayTakeLastAdmin">Whether no administrator may be left to sign in.</param>
    /// <returns>Null when there is no such account; empty when changed; else nothing was changed.</returns>
    internal async Task<IReadOnlyList<Problem>?> ApplyAsync(
        Guid id,
        string act,
        string detail,
        Func<Account, DateTime, AuditChange?> change,
        CancellationToken cancel,
        bool mayTakeLastAdmin = false
    )
    {
        if (id != actor.AccountId)
        {
            actor.Require(Permission.Administer);
        }

        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (wasAdmin, stamp) = (IsWorkingAdmin(account), account.SecurityStamp);
        var changed = change(account, now);
        if (!mayTakeLastAdmin && wasAdmin && !IsWorkingAdmin(account) && !await HasOtherAdminAsync(id, cancel))
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

        if (changed is null)
        {
            db.Audit(actor, act, id, now, detail);
        }
        else
        {
            db.Audit(actor, act, id, now, changed, detail);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private static bool IsWorkingAdmin(Account account) => account is { Role: Role.Admin, DisabledAt: null };

    private Task<bool> HasOtherAdminAsync(Guid id, CancellationToken cancel) =>
        db.Users.AnyAsync(a => a.Role == Role.Admin && a.DisabledAt == null && a.Id != id, cancel);
}
