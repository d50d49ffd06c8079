using Microsoft.EntityFrameworkCore.Storage;

namespace NewsSite.Data;

/// <summary>A transaction that a use case opens inside another one: only the outer one commits or rolls back.</summary>
internal sealed class PartOfTransaction(IDbContextTransaction whole) : IDbContextTransaction
{
    public Guid TransactionId => whole.TransactionId;

    public void Commit() { }

    public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <exception cref="InvalidOperationException">Always: the rest of the whole cannot be kept without it.</exception>
    public void Rollback() => throw new InvalidOperationException("A part is not rolled back without the whole.");

    /// <inheritdoc cref="Rollback" />
    public Task RollbackAsync(CancellationToken cancellationToken = default) =>
        Task.FromException(new InvalidOperationException("A part is not rolled back without the whole."));

    public void Dispose() { }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
