using System.Collections.Concurrent;

namespace NewsSite.Media.Qualities;

/// <summary>How far the film that is being made has come. Known to the process that makes it alone, and worth no row.</summary>
public sealed class QualityProgress
{
    private readonly ConcurrentDictionary<Guid, int> _percent = new();

    /// <returns>Of all files of the film together; null when it is not being made here.</returns>
    public int? Of(Guid assetId) => _percent.TryGetValue(assetId, out var percent) ? percent : null;

    internal void Set(Guid assetId, double part) => _percent[assetId] = (int)(part * 100);

    internal void End(Guid assetId) => _percent.TryRemove(assetId, out _);
}
