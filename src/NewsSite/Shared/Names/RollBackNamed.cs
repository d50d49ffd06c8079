using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Shared.Names;

/// <summary>What was added goes, unless a story uses it; what was changed or deleted is again what it was.</summary>
public sealed class RollBackNamed<T>(NewsDb db, SaveNamed<T> save, DeleteNamed<T> delete) : IRollBack
    where T : class, INamed<T>
{
    public IReadOnlyList<string> Acts { get; } =
    [
        $"{SaveNamed<T>.Noun}.added",
        $"{SaveNamed<T>.Noun}.changed",
        $"{SaveNamed<T>.Noun}.deleted",
        $"{SaveNamed<T>.Noun}.brought-back",
    ];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var id = entry.ObjectId!.Value;
        var there = await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel);
        var current = there is null ? null : NamedState.Of(there);
        return await db.RestoreAsync(
            entry,
            current,
            async before =>
                before is null
                    ? await delete.ExecuteAsync(id, cancel) ?? []
                    : await save.RestoreAsync(id, before.ToForm(current), before.Finish, cancel),
            cancel
        );
    }
}
