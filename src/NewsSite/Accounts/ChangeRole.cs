using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;

namespace NewsSite.Accounts;

/// <summary>Gives someone another role; their sessions end, so that nothing goes on under the old one.</summary>
public sealed class ChangeRole(AccountChange account)
{
    /// <returns>Null when there is no such account; empty when done; else what is in the way.</returns>
    public Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, Role role, CancellationToken cancel) =>
        account.ApplyAsync(id, "account.role-changed", role.ToString(), (a, _) => a.TakeRole(role), cancel);
}
