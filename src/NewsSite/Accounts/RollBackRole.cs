using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>Whose role or part of the paper was changed gets the one of before, unless no administrator would be left.</summary>
internal sealed class RollBackRole(NewsDb db, ChangeRole change) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [ChangeRole.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var id = entry.ObjectId!.Value;
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        return await db.RestoreAsync(
            entry,
            account is null ? null : RoleState.Of(account),
            async before => await change.ExecuteAsync(id, before!.Role, cancel, before.Limits) ?? [TakingBack.NotThere],
            cancel
        );
    }
}
