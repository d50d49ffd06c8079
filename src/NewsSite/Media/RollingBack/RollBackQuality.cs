using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Qualities;

namespace NewsSite.Media.RollingBack;

/// <summary>A smaller file of a film is again what it was.</summary>
internal sealed class RollBackQuality(NewsDb db, AddQuality add, RemoveQuality remove) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [AddQuality.Act, RemoveQuality.Act];

    /// <remarks>The record names the size.</remarks>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var (id, name) = (entry.ObjectId!.Value, entry.Detail);
        var film = await db
            .MediaAssets.AsNoTracking()
            .Include(a => a.RenditionFiles)
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
        return film is null
            ? [TakingBack.NotThere]
            : await db.RestoreAsync(
                entry,
                QualityState.Of(film, name),
                async before =>
                {
                    if (before is not null)
                    {
                        return await add.PutBackAsync(id, before, cancel);
                    }

                    await remove.ExecuteAsync(id, name, cancel);
                    return [];
                },
                cancel
            );
    }
}
