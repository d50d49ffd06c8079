using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>Gives someone another role, or another part of the paper; their sessions end, so that nothing goes on under the old one.</summary>
public sealed class ChangeRole(AccountChange account, DeskParts parts, CurrentActor actor)
{
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
        var names = await parts.SectionNamesAsync(cancel);
        return await account.ApplyAsync(
            id,
            "account.role-changed",
            "",
            (a, _) =>
            {
                var before = RoleWords.Of(a.Role, a.Limits, names);
                a.TakeRole(role, limits ?? DeskLimits.None);
                return new AuditChange(before, RoleWords.Of(a.Role, a.Limits, names));
            },
            cancel
        );
    }
}
