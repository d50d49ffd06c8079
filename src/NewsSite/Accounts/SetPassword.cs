using Microsoft.AspNetCore.Identity;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;

namespace NewsSite.Accounts;

/// <summary>Gives someone a new password by an administrator's hand; their sessions end and a lock is lifted.</summary>
public sealed class SetPassword(AccountChange account, IPasswordHasher<Account> hasher)
{
    /// <returns>Null when there is no such account; empty when done; else what is in the way.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, string password, CancellationToken cancel) =>
        AccountRules.ProblemsOfPassword(password).ToList() is { Count: > 0 } problems
            ? problems
            : await account.ApplyAsync(
                id,
                "account.password-set",
                "",
                (a, _) => a.ReplacePassword(hasher.HashPassword(a, password)),
                cancel
            );
}
