using NewsSite.Core.Shared;

namespace NewsSite.Accounts;

/// <summary>Closes the desk to someone; their sessions end at once. What they wrote stays theirs.</summary>
public sealed class DisableAccount(AccountChange account)
{
    /// <returns>Null when there is no such account; empty when done; else what is in the way.</returns>
    public Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, CancellationToken cancel) =>
        account.ApplyAsync(id, "account.disabled", "", (a, now) => a.Disable(now), cancel);
}
