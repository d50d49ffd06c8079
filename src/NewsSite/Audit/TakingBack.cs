using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Audit;

/// <summary>What all roll-backs have in common: what was kept of before, and that nobody's newer work is lost.</summary>
public static class TakingBack
{
    public static readonly Problem NotThere = new(
        "rollback.not-there",
        "What it was about is not there any more: look at the newer rows about it."
    );

    public static readonly Problem ChangedSince = new(
        "rollback.changed-since",
        "It was changed again since. Roll the newer change back first; if a colleague made it, mend this by hand, so that their work is not lost."
    );

    public static readonly Problem NotKept = new(
        "rollback.not-kept",
        "What is needed to bring it back is not kept any more. The record tells what it was: mend it by hand."
    );

    /// <param name="current">What is there now; null for nothing.</param>
    /// <param name="restore">Brings back what was there; null takes away what came instead.</param>
    /// <returns>Empty when it is as it was before the act; else why not, and nothing was changed.</returns>
    public static async Task<IReadOnlyList<Problem>> RestoreAsync<T>(
        this NewsDb db,
        AuditEntry entry,
        T? current,
        Func<T?, Task<IReadOnlyList<Problem>>> restore,
        CancellationToken cancel
    )
        where T : class =>
        await db.EarlierStates.AsNoTracking().SingleOrDefaultAsync(s => s.Row == entry.Number, cancel) switch
        {
            null => [NotKept],
            var kept when kept.WasBefore(current) => [],
            var kept when kept.WasAfter(current) => kept.TryBefore<T>(out var before)
                ? await restore(before)
                : [NotKept],
            _ => [ChangedSince],
        };

    /// <summary>Forgets what has been kept long enough; files that only it needed are swept afterwards.</summary>
    public static Task<int> ForgetEarlierAsync(this NewsDb db, DateTime now, CancellationToken cancel)
    {
        var since = now - EarlierState.KeptFor;
        return db.EarlierStates.Where(s => s.At < since).ExecuteDeleteAsync(cancel);
    }
}
