using Microsoft.EntityFrameworkCore.Storage;

namespace NewsSite.Data;

/// <summary>Stands in for a transaction inside another: whoever began the outer one decides whether it is committed.</summary>
internal sealed class JoinedTransaction(IDbContextTransaction outer) : IDbContextTransaction
{
    public Guid TransactionId => outer.TransactionId;

    public void Commit() { }

    public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void Rollback() => outer.Rollback();

    public Task RollbackAsync(CancellationToken cancellationToken = default) => outer.RollbackAsync(cancellationToken);

    public void Dispose() { }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
