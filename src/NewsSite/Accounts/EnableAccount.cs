using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>Opens the desk again to someone whose account was disabled or is locked.</summary>
public sealed class EnableAccount(NewsDb db, AccountChange account)
{
    /// <returns>Null when there is no such account; empty when done; else what is in the way.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, CancellationToken cancel) =>
        await db.Users.AnyAsync(a => a.Id == id && a.FrozenAt != null, cancel)
            ?
            [
                new(
                    "account.frozen",
                    "This account is frozen. Thaw it: whoever holds the device may know its password."
                ),
            ]
            : await account.ApplyAsync(id, "account.enabled", "", (a, _) => a.Enable(), cancel);
}
