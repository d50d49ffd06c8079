using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsSite.Media.Pictures;

/// <summary>What the operating system lets a picture worker take, set by the worker on itself before it opens a file.</summary>
internal static partial class WorkerLimits
{
    private const long MemoryBytes = 1L << 30;
    private const ulong ProcessorSeconds = 120;
    private const ulong LargestFileBytes = 256UL << 20;

    private enum Resource
    {
        ProcessorTime = 0,
        FileSize = 1,
        CoreDump = 4,
        AddressSpace = 9,
    }

    /// <summary>Binding on Linux; elsewhere the parent's watch on time alone holds.</summary>
    public static void Apply()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Set(Resource.CoreDump, 0);
        Set(Resource.FileSize, LargestFileBytes);
        Set(Resource.ProcessorTime, ProcessorSeconds);
        // The runtime reserves far more address space than it uses, so what is allowed is added to what is taken.
        Set(Resource.AddressSpace, (ulong)(AddressSpaceTaken() + MemoryBytes));
    }

    private static long AddressSpaceTaken() =>
        long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[0], CultureInfo.InvariantCulture)
        * Environment.SystemPageSize;

    private static void Set(Resource resource, ulong most)
    {
        var limit = new Limit { Soft = most, Hard = most };
        if (setrlimit(resource, in limit) != 0)
        {
            throw new InvalidOperationException($"The limit on {resource} could not be set.");
        }
    }

    [LibraryImport("libc")]
    private static partial int setrlimit(Resource resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
