using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Readership;
using NewsSite.Data;

namespace NewsSite.Readership;

/// <summary>Adds what was counted to the table of hours, and forgets what nobody looks at any more.</summary>
public sealed class StoreReadCounts(NewsDb db, ReadCounter counter, ReadStandings standings, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var counted = counter.Take();
        try
        {
            await AddAsync(counted, cancel);
        }
        catch
        {
            // A locked store must not cost what was counted.
            foreach (var (articleId, hour, times) in counted)
            {
                counter.Add(articleId, hour, times);
            }

            throw;
        }

        var since = clock.GetUtcNow().UtcDateTime - KeptFor;
        await db.ReadCounts.Where(c => c.Hour < since).ExecuteDeleteAsync(cancel);
    }

    private async Task AddAsync(
        IReadOnlyList<(Guid ArticleId, DateTime Hour, int Times)> counted,
        CancellationToken cancel
    )
    {
        if (counted.Count == 0)
        {
            return;
        }

        await using var transaction = await db.BeginExclusiveAsync(cancel);
        foreach (var (articleId, hour, times) in counted)
        {
            var row =
                await db.ReadCounts.SingleOrDefaultAsync(c => c.Hour == hour && c.ArticleId == articleId, cancel)
                ?? db.Add(new ReadCount { ArticleId = articleId, Hour = hour }).Entity;
            row.Times += times;
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        standings.Forget();
    }
}
