using System.Collections.Concurrent;

namespace NewsSite.Readership;

/// <summary>Which stories were read most, in memory: adding up a day's counts is too dear for every home page.</summary>
/// <remarks>They change when counts are stored, and when an hour leaves the day that is looked back on.</remarks>
public sealed class ReadStandings(TimeProvider clock)
{
    private volatile Kept _kept = new(default);

    /// <param name="of">What they are the standings of, such as a language.</param>
    /// <param name="count">Adds them up anew.</param>
    public async Task<IReadOnlyList<Guid>> OfAsync(string of, Func<Task<IReadOnlyList<Guid>>> count)
    {
        var hour = ReadCounter.HourOf(clock.GetUtcNow().UtcDateTime);
        var kept = _kept.Hour == hour ? _kept : _kept = new(hour);
        return kept.Standings.TryGetValue(of, out var known) ? known : kept.Standings[of] = await count();
    }

    public void Forget() => _kept = new(default);

    private sealed record Kept(DateTime Hour)
    {
        public ConcurrentDictionary<string, IReadOnlyList<Guid>> Standings { get; } = [];
    }
}
