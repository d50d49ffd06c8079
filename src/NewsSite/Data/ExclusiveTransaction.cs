using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsSite.Data;

public static class ExclusiveTransaction
{
    /// <summary>Nobody else writes between what is read in it and what is saved in it. Inside another one it is part of that.</summary>
    /// <remarks>SQLite takes the write lock at once (BEGIN IMMEDIATE); PostgreSQL refuses what could not have happened in turn.</remarks>
    /// <returns>Inside another one: a part of it, which is stored with the whole or not at all.</returns>
    public static Task<IDbContextTransaction> BeginExclusiveAsync(this NewsDb db, CancellationToken cancel) =>
        db.Database.CurrentTransaction is { } whole
            ? Task.FromResult<IDbContextTransaction>(new PartOfTransaction(whole))
            : db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
}
