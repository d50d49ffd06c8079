using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Accounts.SecondStep;

/// <summary>The roles that had to have a second step must have one again, and no others.</summary>
internal sealed class RollBackSecondStepRules(NewsDb db, SecondStepRules rules) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [SecondStepRules.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel) =>
        await db.RestoreAsync(
            entry,
            RoleSet.Of(await rules.ListAsync(cancel)),
            async before =>
            {
                await rules.SetAsync(before!.Roles, cancel);
                return [];
            },
            cancel
        );
}
