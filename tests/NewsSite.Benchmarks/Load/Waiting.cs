using System.Runtime.InteropServices;

namespace NewsSite.Benchmarks.Load;

/// <summary>Waits for the first of many sockets that has something to read, by <c>poll(2)</c>: it costs a client less than anything asynchronous.</summary>
internal static partial class Waiting
{
    public const short ToRead = 1;

    /// <returns>How many are ready; their <see cref="Entry.Happened"/> is not 0.</returns>
    public static int Poll(Entry[] entries, int milliseconds) => Poll(entries, (nuint)entries.Length, milliseconds);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll([In, Out] Entry[] entries, nuint count, int milliseconds);

    /// <summary>As <c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Entry
    {
        public int Socket;
        public short Asked;
        public short Happened;
    }
}
