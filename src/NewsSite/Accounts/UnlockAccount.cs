using NewsSite.Core.Shared;

namespace NewsSite.Accounts;

/// <summary>Lifts the lock that wrong passwords put on an account.</summary>
public sealed class UnlockAccount(AccountChange account)
{
    /// <returns>Null when there is no such account.</returns>
    public Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, CancellationToken cancel) =>
        account.ApplyAsync(id, "account.unlocked", "", (a, _) => a.Unlock(), cancel);
}
