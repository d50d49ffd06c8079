using System.Collections.Concurrent;
using System.Net;
using NewsSite.Shared;

namespace NewsSite.Accounts.Passwords;

/// <summary>How often one network address may ask for new passwords.</summary>
public sealed class ResetLimit(TimeProvider clock)
{
    private const int MostAsked = 20;

    /// <summary>A proxy may stand on this machine, and everybody behind it.</summary>
    private const int MostAskedFromThisMachine = 200;
    private const int MostRemembered = 10_000;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<IPAddress, Asked> _asked = [];

    /// <summary>Counts a request.</summary>
    /// <returns>Null when it is fine; else how long to wait.</returns>
    public TimeSpan? WaitFor(IPAddress? address)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Forget(now);
        var asked = _asked.AddOrUpdate(
            NetworkAddress.NetworkOf(address),
            _ => new(now, 1),
            (_, before) => now - before.Since < Window ? before with { Count = before.Count + 1 } : new(now, 1)
        );
        var most = address is not null && IPAddress.IsLoopback(address) ? MostAskedFromThisMachine : MostAsked;
        return asked.Count <= most ? null : asked.Since + Window - now;
    }

    private void Forget(DateTime now)
    {
        if (_asked.Count < MostRemembered)
        {
            return;
        }

        foreach (var (network, _) in _asked.Where(a => now - a.Value.Since >= Window))
        {
            _asked.TryRemove(network, out _);
        }
    }

    private sealed record Asked(DateTime Since, int Count);
}
