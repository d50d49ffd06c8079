using NewsSite.Shared;

namespace NewsSite.Accounts;

public static class ActingAccount
{
    /// <param name="sessionId">The signed-in browser it acts from; null when there is none.</param>
    public static void Become(this CurrentActor actor, Account account, Guid? sessionId = null) =>
        actor.Become(account.Id, account.DisplayName, account.Role, account.Limits, sessionId, account.Language);
}
