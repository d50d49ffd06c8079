using System.Diagnostics;

namespace NewsSite.Benchmarks;

/// <summary>Times two ways of doing a thing in turns, so that whatever else the machine does slows both alike.</summary>
internal static class InTurns
{
    /// <param name="rounds">How often each is timed, after as many rounds to warm up.</param>
    /// <returns>The middle one of each one's times, in milliseconds.</returns>
    public static (double Ours, double Other) Median(int rounds, Action ours, Action other)
    {
        var (oursTook, otherTook) = (new double[rounds], new double[rounds]);
        for (var round = -rounds; round < rounds; round++)
        {
            var at = Math.Max(round, 0);
            oursTook[at] = MillisecondsOf(ours);
            otherTook[at] = MillisecondsOf(other);
        }

        return (MiddleOf(oursTook), MiddleOf(otherTook));
    }

    private static double MillisecondsOf(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double MiddleOf(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
