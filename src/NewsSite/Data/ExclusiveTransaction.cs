using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsSite.Data;

public static class ExclusiveTransaction
{
    /// <summary>Nobody else writes between what is read in it and what is saved in it. Inside another one it is part of that.</summary>
    /// <remarks>SQLite takes the write lock at once (BEGIN IMMEDIATE); on PostgreSQL every transaction that writes waits for its turn (<see cref="Postgres.OneWriter"/>).</remarks>
    /// <returns>Inside another one: a part of it, which is stored with the whole or not at all.</returns>
    public static Task<IDbContextTransaction> BeginExclusiveAsync(this NewsDb db, CancellationToken cancel) =>
        db.Database.CurrentTransaction is { } whole
            ? Task.FromResult<IDbContextTransaction>(new PartOfTransaction(whole))
            : db.Database.BeginTransactionAsync(IsolationLevelOf(db), cancel);

    /// <summary>On PostgreSQL a snapshot taken before the turn came would be out of date: each question sees what is stored by then.</summary>
    private static IsolationLevel IsolationLevelOf(NewsDb db) =>
        db.Database.IsNpgsql() ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable;
}
