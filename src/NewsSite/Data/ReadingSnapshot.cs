using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

public static class ReadingSnapshot
{
    /// <summary>All that is asked before it is disposed is answered as of one moment; others go on writing meanwhile. Nothing may be saved in it.</summary>
    /// <remarks>A published story is replaced row by row: between two questions its number may have become another.</remarks>
    public static async Task<IAsyncDisposable> BeginReadingAsync(this NewsDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite())
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        }

        await db.Database.OpenConnectionAsync(cancel);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancel);
        return new Ending(db, transaction);
    }

    /// <summary>EF Core does not end a transaction that it did not begin.</summary>
    private sealed class Ending(NewsDb db, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
