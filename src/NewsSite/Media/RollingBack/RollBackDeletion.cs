using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Media.Library;

namespace NewsSite.Media.RollingBack;

/// <summary>A file that was deleted is back in the library.</summary>
internal sealed class RollBackDeletion(PutBackMedia putBack) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [DeleteMedia.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel) =>
        await putBack.ExecuteAsync(entry.ObjectId!.Value, cancel) ?? [TakingBack.NotKept];
}
