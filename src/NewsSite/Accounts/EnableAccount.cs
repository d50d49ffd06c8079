using NewsSite.Core.Shared;

namespace NewsSite.Accounts;

/// <summary>Opens the desk again to someone whose account was disabled or is locked.</summary>
public sealed class EnableAccount(AccountChange account)
{
    /// <returns>Null when there is no such account.</returns>
    public Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, CancellationToken cancel) =>
        account.ApplyAsync(id, "account.enabled", "", (a, _) => a.Enable(), cancel);
}
