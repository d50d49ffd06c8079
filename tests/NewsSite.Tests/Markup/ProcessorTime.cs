using System.Diagnostics;
using System.Globalization;

namespace NewsSite.Tests.Markup;

/// <summary>How long this thread itself is at work: a busy machine does not make code slower.</summary>
internal static class ProcessorTime
{
    // Linux counts nanoseconds per thread here; elsewhere the clock on the wall has to do.
    private const string Counter = "/proc/thread-self/schedstat";

    public static TimeSpan Of(Action action)
    {
        var before = Now();
        action();
        return Now() - before;
    }

    private static TimeSpan Now() =>
        File.Exists(Counter)
            ? TimeSpan.FromTicks(
                long.Parse(File.ReadAllText(Counter).Split(' ')[0], CultureInfo.InvariantCulture) / 100
            )
            : Stopwatch.GetElapsedTime(0);
}
