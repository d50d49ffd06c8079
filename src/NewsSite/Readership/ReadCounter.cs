using System.Collections.Concurrent;

namespace NewsSite.Readership;

/// <summary>Counts in memory how often stories were read, until that is stored.</summary>
public sealed class ReadCounter(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(Guid ArticleId, DateTime Hour), int> _times = [];

    public void Add(Guid articleId) => Add(articleId, HourOf(clock.GetUtcNow().UtcDateTime), 1);

    /// <summary>What could not be stored counts on.</summary>
    public void Add(Guid articleId, DateTime hour, int times) =>
        _times.AddOrUpdate((articleId, hour), times, (_, before) => before + times);

    /// <summary>What was counted since it was last asked; it is not told again.</summary>
    public IReadOnlyList<(Guid ArticleId, DateTime Hour, int Times)> Take()
    {
        var taken = new List<(Guid, DateTime, int)>();
        foreach (var place in _times.Keys)
        {
            if (_times.TryRemove(place, out var times))
            {
                taken.Add((place.ArticleId, place.Hour, times));
            }
        }

        return taken;
    }

    internal static DateTime HourOf(DateTime at) => at.Date.AddHours(at.Hour);
}
