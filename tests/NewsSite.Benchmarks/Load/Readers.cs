using System.Diagnostics;

namespace NewsSite.Benchmarks.Load;

/// <summary>Readers who ask again as soon as they have their answer, all on one thread.</summary>
internal sealed class Readers : IDisposable
{
    private const int PatienceMilliseconds = 20_000;
    private readonly KeptConnection[] _connections;
    private readonly Waiting.Entry[] _waiting;
    private readonly int _expected;

    /// <param name="expectedStatus">Any other answer ends the measurement.</param>
    public Readers(Uri site, int connections, int expectedStatus = 200)
    {
        _expected = expectedStatus;
        _connections = [.. Enumerable.Range(0, connections).Select(_ => new KeptConnection(site))];
        _waiting = [.. _connections.Select(c => new Waiting.Entry { Socket = c.Handle, Asked = Waiting.ToRead })];
    }

    /// <summary>Asks until the time is over or there is nothing more to ask for, then waits for what is on its way.</summary>
    /// <param name="requests">Taken one after the other; endless, or asked for once.</param>
    public void Ask(IEnumerator<byte[]> requests, TimeSpan forHowLong, Latencies latencies)
    {
        var started = Stopwatch.GetTimestamp();
        var open = _connections.Count(c => SendNext(c, requests));
        while (open > 0)
        {
            if (Waiting.Poll(_waiting, PatienceMilliseconds) <= 0)
            {
                throw new TimeoutException("The server no longer answers.");
            }

            var isOver = Stopwatch.GetElapsedTime(started) >= forHowLong;
            for (var i = 0; i < _waiting.Length; i++)
            {
                if (_waiting[i].Happened != 0 && Heard(_connections[i], latencies))
                {
                    open -= !isOver && SendNext(_connections[i], requests) ? 0 : 1;
                }
            }
        }
    }

    public void Dispose() => Array.ForEach(_connections, c => c.Dispose());

    private static bool SendNext(KeptConnection connection, IEnumerator<byte[]> requests)
    {
        if (!requests.MoveNext())
        {
            return false;
        }

        connection.Send(requests.Current);
        return true;
    }

    private bool Heard(KeptConnection connection, Latencies latencies)
    {
        if (connection.Receive() is not { } took)
        {
            return false;
        }

        if (connection.Status != _expected)
        {
            throw new InvalidOperationException($"Not {_expected}: {connection}");
        }

        latencies.Add(took);
        return true;
    }
}
