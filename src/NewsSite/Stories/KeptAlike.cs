using Microsoft.Extensions.Caching.Memory;

namespace NewsSite.Stories;

/// <summary>Which stories are alike, kept for a while: looking it up takes longer than all else on a story's page.</summary>
public sealed class KeptAlike(TimeProvider clock) : IDisposable
{
    private const int MostStories = 20_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostStories });

    /// <param name="id">Number of the published story.</param>
    /// <param name="find">Looks up what is not kept, or not any more.</param>
    public async Task<IReadOnlyList<long>> OfAsync(long id, Func<Task<IReadOnlyList<long>>> find)
    {
        var now = clock.GetUtcNow();
        if (_kept.Get<Found>(id) is { } found && now - found.At < KeptFor)
        {
            return found.Ids;
        }

        var ids = await find();
        _kept.Set(id, new Found(now, ids), new MemoryCacheEntryOptions { Size = 1 });
        return ids;
    }

    public void Dispose() => _kept.Dispose();

    private sealed record Found(DateTimeOffset At, IReadOnlyList<long> Ids);
}
