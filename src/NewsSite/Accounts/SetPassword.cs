using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>Gives someone a new password by an administrator's hand; their sessions end and a lock is lifted.</summary>
public sealed class SetPassword(NewsDb db, AccountChange account, IPasswordHasher<Account> hasher)
{
    /// <returns>Null when there is no such account; empty when done; else what is in the way.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, string password, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } person)
        {
            return null;
        }

        var problems = AccountRules.ProblemsOfPassword(password, person.Email!, person.DisplayName).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        // Hashing stays outside the transaction: it takes long, and others want to write.
        var hash = hasher.HashPassword(person, password);
        return await account.ApplyAsync(id, "account.password-set", "", (a, _) => a.ReplacePassword(hash), cancel);
    }
}
