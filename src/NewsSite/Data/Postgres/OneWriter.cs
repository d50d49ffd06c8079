using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Data.Postgres;

/// <summary>One transaction writes at a time, as in SQLite: each waits at its beginning until the one before it is done.</summary>
/// <remarks>
/// What is read in a transaction then still holds when it saves, and nothing is refused for having overlapped.
/// Readers wait for nobody. Why so: <c>docs/decisions/one-writer-in-every-store.md</c>.
/// </remarks>
internal sealed class OneWriter : DbTransactionInterceptor, ISaveChangesInterceptor
{
    /// <summary>As long as SQLite waits; after that the save is refused and may be sent again.</summary>
    private const string Turn = "SET LOCAL lock_timeout = '10s'; SELECT pg_advisory_xact_lock(20261211)";

    /// <summary>A save of a single row has no transaction of its own otherwise, and would wait for nobody.</summary>
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(SavingChanges(eventData, result));

    public override DbTransaction TransactionStarted(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result
    )
    {
        if (Writes(result))
        {
            using var command = Waiting(connection, result);
            Guard(result, () => command.ExecuteNonQuery());
        }

        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        if (Writes(result))
        {
            await using var command = Waiting(connection, result);
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch
            {
                await result.DisposeAsync();
                throw;
            }
        }

        return result;
    }

    /// <summary>Those that only read ask for a snapshot.</summary>
    private static bool Writes(DbTransaction transaction) =>
        transaction.IsolationLevel != IsolationLevel.RepeatableRead;

    private static DbCommand Waiting(DbConnection connection, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Turn;
        return command;
    }

    private static void Guard(DbTransaction transaction, Action act)
    {
        try
        {
            act();
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }
}
