using NewsSite.Core.Accounts;

namespace NewsSite.Accounts;

/// <summary>What somebody is in the newsroom.</summary>
internal sealed record RoleState(Role Role, DeskLimits Limits)
{
    public static RoleState Of(Account account) => new(account.Role, account.Limits);

    public string Words(IReadOnlyDictionary<Guid, string> sectionNames) => RoleWords.Of(Role, Limits, sectionNames);
}
