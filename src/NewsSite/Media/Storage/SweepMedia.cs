using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Data;
using NewsSite.Media.Uploads;

namespace NewsSite.Media.Storage;

/// <summary>Deletes stored files that no row names any more, what was kept long enough to take changes back, and uploads that were given up.</summary>
/// <remarks>Files younger than a day are left: the row of a fresh one may not be written yet.</remarks>
public sealed class SweepMedia(NewsDb db, IMediaStore store, MediaHold hold, PendingUploads uploads, TimeProvider clock)
{
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <returns>How many files were deleted; none while a backup is being taken.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        uploads.Sweep();
        var now = clock.GetUtcNow().UtcDateTime;
        await db.ForgetEarlierAsync(now, cancel);
        await store.ClearUnfinishedAsync(now - Grace, cancel);
        using var sweeping = hold.TrySweep();
        return sweeping is null ? 0 : await DeleteOrphansAsync(cancel);
    }

    private async Task<int> DeleteOrphansAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - Grace;
        var old = await store.ListAsync(cancel).Where(f => f.StoredAt < before).Select(f => f.Hash).ToListAsync(cancel);
        var deleted = 0;
        foreach (var hashes in old.Chunk(500))
        {
            foreach (var orphan in hashes.Except(await KnownAsync(hashes, cancel), StringComparer.Ordinal))
            {
                deleted += await store.DeleteAsync(orphan, before, cancel) ? 1 : 0;
            }
        }

        return deleted;
    }

    private Task<List<string>> KnownAsync(string[] hashes, CancellationToken cancel) =>
        db.StoredHashes().Where(hash => hashes.Contains(hash)).ToListAsync(cancel);
}
