using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Tasks;

/// <summary>A task is again whose it was, open or done as it was; one that was only just given is taken back.</summary>
internal sealed class RollBackTask(NewsDb db, ChangeTask change) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = TaskActs.All;

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.Id == entry.ObjectId, cancel);
        return await db.RestoreAsync(
            entry,
            TaskState.Of(task),
            before => change.RestoreAsync(task.Id, before, cancel),
            cancel
        );
    }
}
