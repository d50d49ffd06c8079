using System.Diagnostics;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Load;

/// <summary>What answering cost a server, summed over the rounds it was asked in.</summary>
internal sealed class LoadCost
{
    private TimeSpan _elapsed;
    private TimeSpan _worked;
    private TimeSpan _clientWorked;

    public Latencies Latencies { get; } = new();

    public double PerSecond => Latencies.Count / _elapsed.TotalSeconds;

    /// <summary>Milliseconds of processor time for a thousand requests.</summary>
    public double Processor => _worked.TotalMilliseconds * 1000 / Latencies.Count;

    /// <summary>How much of its core the client needed, from 0 to 1: near 1 it is the client that is measured.</summary>
    public double ClientBusy => _clientWorked / _elapsed;

    public void Measure(ServerProcess server, Action<Latencies> ask)
    {
        using var client = Process.GetCurrentProcess();
        var (started, worked, clientWorked) = (Stopwatch.GetTimestamp(), server.Worked, client.TotalProcessorTime);
        ask(Latencies);
        _elapsed += Stopwatch.GetElapsedTime(started);
        _worked += server.Worked - worked;
        client.Refresh();
        _clientWorked += client.TotalProcessorTime - clientWorked;
    }
}
