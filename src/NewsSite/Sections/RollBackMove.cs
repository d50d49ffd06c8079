using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Sections;

/// <summary>A section that was moved goes back to its place in the menus.</summary>
internal sealed class RollBackMove(NewsDb db, MoveSection move) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [MoveSection.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var current = SectionOrder.Of(await db.Sections.AsNoTracking().InOrder().ToListAsync(cancel));
        return await db.RestoreAsync(
            entry,
            current,
            async _ =>
            {
                await move.ExecuteAsync(entry.ObjectId!.Value, entry.Detail != MoveSection.Up, cancel);
                return [];
            },
            cancel
        );
    }
}
