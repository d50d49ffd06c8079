using System.Diagnostics;
using System.Globalization;

namespace NewsSite.Benchmarks.Sites;

/// <summary>Who works on which core: those who ask on the first, the site and what it is measured by on the second.</summary>
/// <remarks>By <c>taskset</c>. Without it, or with one core, nobody is pinned and the figures say less.</remarks>
internal static class Cores
{
    public const int Client = 0;
    public const int Server = 1;
    private const string Tool = "/usr/bin/taskset";

    public static bool CanPin { get; } = File.Exists(Tool) && Environment.ProcessorCount > 1;

    /// <summary>Keeps this program, with all its threads, on the core of those who ask.</summary>
    public static void PinClient()
    {
        if (CanPin)
        {
            using var done = Process.Start(
                new ProcessStartInfo(Tool, ["-a", "-p", "-c", Text(Client), Text(Environment.ProcessId)])
                {
                    RedirectStandardOutput = true,
                }
            )!;
            done.StandardOutput.ReadToEnd();
            done.WaitForExit();
        }
    }

    /// <returns>How to start a program on the core of the servers.</returns>
    public static ProcessStartInfo OnServer(string program, IEnumerable<string> arguments) =>
        CanPin ? new(Tool, ["-c", Text(Server), program, .. arguments]) : new(program, arguments);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
