using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>Gives someone another role, or another part of the paper; their sessions end, so that nothing goes on under the old one.</summary>
public sealed class ChangeRole(AccountChange account, DeskParts parts, CurrentActor actor)
{
    internal const string Act = "account.role-changed";

    /// <param name="limits">For an editor; null limits nothing.</param>
    /// <returns>Null when there is no such account; empty when done; else what is in the way.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(
        Guid id,
        Role role,
        CancellationToken cancel,
        DeskLimits? limits = null
    )
    {
        actor.Require(Permission.Administer);
        var names = await parts.SectionNamesAsync(Language.English, cancel);
        return await account.ApplyAsync(
            id,
            Act,
            "",
            (a, _) =>
            {
                var before = RoleState.Of(a);
                a.TakeRole(role, limits ?? DeskLimits.None);
                var after = RoleState.Of(a);
                return new AuditChange(before.Words(names), after.Words(names))
                {
                    Whole = EarlierState.Of(before, after),
                };
            },
            cancel
        );
    }
}
