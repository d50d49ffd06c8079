using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Search.Engines;

namespace NewsSite.Search;

/// <summary>Writes the search index anew from what is published, while readers go on searching.</summary>
public sealed class ReindexStories(NewsDb db)
{
    private const int BatchSize = 200;
    private const int MergeSteps = 1000;
    private const int PagesPerMergeStep = 200;

    /// <param name="progress">Hears of every batch; null for nobody.</param>
    /// <param name="cancel">What was written before stays; the index is never without rows it had.</param>
    /// <returns>How many stories were indexed.</returns>
    public async Task<int> ExecuteAsync(IProgress<ReindexProgress>? progress, CancellationToken cancel)
    {
        var total = await db.PublishedArticles.CountAsync(cancel);
        var (done, last) = (0, 0L);
        while (await IndexAfterAsync(last, cancel) is { Count: > 0 } batch)
        {
            (done, last) = (done + batch.Count, batch[^1]);
            progress?.Report(new ReindexProgress(done, Math.Max(done, total)));
        }

        await RemoveLeftoversAsync(cancel);
        if (db.Database.IsSqlite())
        {
            await MergeAsync(cancel);
        }

        return done;
    }

    /// <summary>Reads and writes in one transaction, so that it cannot write an older text over a newer one.</summary>
    /// <returns>Numbers of the stories indexed, ascending.</returns>
    private async Task<List<long>> IndexAfterAsync(long last, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var batch = await db
            .PublishedArticles.AsNoTracking()
            .Include(a => a.Text)
            .Where(a => a.Id > last)
            .OrderBy(a => a.Id)
            .Take(BatchSize)
            .ToListAsync(cancel);
        foreach (var article in batch)
        {
            await db.Database.ExecuteSqlAsync(SearchEngine.Of(db).Row(article, article.Text), cancel);
        }

        await transaction.CommitAsync(cancel);
        return [.. batch.Select(a => a.Id)];
    }

    private async Task RemoveLeftoversAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync(SearchEngine.Of(db).RemoveLeftovers, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Merges the index of SQLite in small steps; between them others may write. <c>optimize</c> would hold them all up.</summary>
    /// <remarks>Source: SQLite, "The 'merge' Command": a negative count starts, the work is done when a step changes fewer than two rows.</remarks>
    private async Task MergeAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        for (var step = 0; step < MergeSteps; step++)
        {
            var before = await ChangesAsync(cancel);
            var pages = step == 0 ? -PagesPerMergeStep : PagesPerMergeStep;
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ArticleSearch" ("ArticleSearch", rank) VALUES ('merge', {pages})""",
                cancel
            );
            if (await ChangesAsync(cancel) - before < 2)
            {
                break;
            }
        }

        await db.Database.CloseConnectionAsync();
    }

    private Task<long> ChangesAsync(CancellationToken cancel) =>
        db.Database.SqlQuery<long>($"""SELECT total_changes() AS "Value" """).SingleAsync(cancel);
}

public sealed record ReindexProgress(int Done, int Total);
