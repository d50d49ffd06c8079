using NewsSite.Core.Audit;
using NewsSite.Core.Shared;

namespace NewsSite.Audit;

/// <summary>Takes back what a row of the record tells of, by an act of its own that the record tells of too.</summary>
public interface IRollBack
{
    /// <summary>Which acts, such as <c>banner.raised</c>.</summary>
    IReadOnlyList<string> Acts { get; }

    /// <returns>Empty when it is taken back; else why it cannot be.</returns>
    Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel);
}
