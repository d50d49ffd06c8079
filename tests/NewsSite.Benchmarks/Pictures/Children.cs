using System.Runtime.InteropServices;

namespace NewsSite.Benchmarks.Pictures;

/// <summary>What the ended child processes of this program used, by <c>getrusage(2)</c>.</summary>
internal static partial class Children
{
    private const int OfChildren = -1;

    public static TimeSpan Worked
    {
        get
        {
            var used = new long[36];
            _ = Ask(OfChildren, used);
            return TimeSpan.FromSeconds(used[0] + used[2]) + TimeSpan.FromMicroseconds(used[1] + used[3]);
        }
    }

    /// <summary>The most that any one of them had.</summary>
    public static long PeakMegabytes
    {
        get
        {
            var used = new long[36];
            _ = Ask(OfChildren, used);
            return used[4] >> 10;
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int Ask(int who, [Out] long[] used);
}
