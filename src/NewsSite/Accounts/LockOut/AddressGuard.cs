using System.Net;
using Microsoft.Extensions.Options;
using NewsSite.Core.Accounts;
using NewsSite.Shared;

namespace NewsSite.Accounts.LockOut;

/// <summary>Counts failures by network address, in memory: who tries one password on many accounts meets no lock of theirs.</summary>
public sealed class AddressGuard(IOptions<FailureLimits> options, TimeProvider clock)
{
    /// <summary>Past this many addresses those that failed longest ago are forgotten.</summary>
    public const int MostAddresses = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, Failures> _failures = [];

    /// <summary>Counts a try as a failure before its outcome is known, so that many at once cannot outrun the guard.</summary>
    /// <returns>The time before which no try is looked at, and then nothing was counted; null when it may go on.</returns>
    public DateTime? Count(IPAddress? address)
    {
        var (now, network) = (clock.GetUtcNow().UtcDateTime, NetworkAddress.NetworkOf(address));
        lock (_gate)
        {
            var failures = _failures.GetValueOrDefault(network);
            if (now - failures.LastAt >= LockDelays.ForgetsAfter)
            {
                failures = default;
            }

            if (EndOfDelay(network, failures) is { } end && end > now)
            {
                return end;
            }

            MakeRoom();
            _failures[network] = new(failures.Number + 1, now, failures.LastAt);
            return null;
        }
    }

    /// <summary>Takes back what <see cref="Count"/> counted: it was no failure.</summary>
    public void TakeBack(IPAddress? address)
    {
        var network = NetworkAddress.NetworkOf(address);
        lock (_gate)
        {
            if (!_failures.TryGetValue(network, out var failures))
            {
                return;
            }

            if (failures.Number <= 1)
            {
                _failures.Remove(network);
            }
            else
            {
                _failures[network] = new(failures.Number - 1, failures.LastAtBefore, failures.LastAtBefore);
            }
        }
    }

    private DateTime? EndOfDelay(IPAddress network, Failures failures)
    {
        var free = IPAddress.IsLoopback(network)
            ? options.Value.FailuresPerLoopbackAddress
            : options.Value.FailuresPerAddress;
        return failures.LastAt + LockDelays.After(failures.Number, free);
    }

    private void MakeRoom()
    {
        if (_failures.Count < MostAddresses)
        {
            return;
        }

        foreach (var (oldest, _) in _failures.OrderBy(f => f.Value.LastAt).Take(MostAddresses / 10).ToList())
        {
            _failures.Remove(oldest);
        }
    }

    private readonly record struct Failures(int Number, DateTime LastAt, DateTime LastAtBefore);
}
