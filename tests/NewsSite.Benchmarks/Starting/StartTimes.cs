using System.Diagnostics;
using NewsSite.Benchmarks.Load;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Starting;

/// <summary>How soon the installed site answers, and what memory it holds idle and under load, with several settings of the runtime.</summary>
internal static class StartTimes
{
    private const int Starts = 3;
    private const int Stories = 10_000;
    private const int Connections = 32;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(9);

    private static readonly (string Name, KeyValuePair<string, string>[] Settings)[] Choices =
    [
        ("as published", []),
        ("server GC", [new("DOTNET_gcServer", "1")]),
        ("workstation GC", [new("DOTNET_gcServer", "0")]),
        ("workstation GC, not concurrent", [new("DOTNET_gcServer", "0"), new("DOTNET_gcConcurrent", "0")]),
        ("workstation GC, conserving memory", [new("DOTNET_gcServer", "0"), new("DOTNET_GCConserveMemory", "5")]),
        ("code pages writable", [new("DOTNET_EnableWriteXorExecute", "0")]),
        ("with profile-guided optimisation", [new("DOTNET_TieredPGO", "1")]),
    ];

    public static async Task<int> RunAsync()
    {
        var program = await PublishedSite.PublishAsync();
        using var folder = new TemporaryFolder("start");
        var (demo, store) = (folder.Of("demo"), await Store.OfAsync(Stories));
        (await ServerProcess.StartAsync(isPinned: false, "site", demo, "demo")).Dispose();
        var paths = await Store.PathsAsync(store, Stories);
        var table = new Table(
            "settings",
            "first page, ms",
            "CPU of it, ms",
            "idle MB",
            "MB with 10,000 stories under load",
            "CPU ms per 1,000"
        );
        foreach (var (name, settings) in Choices)
        {
            var (ready, worked, idle) = await StartAsync(program, demo, settings);
            var (loaded, cost) = await LoadAsync(program, store, settings, paths);
            table.Row(name, ready, worked, idle, loaded, cost);
        }

        table.Print();
        return 0;
    }

    private static async Task<(double Ready, double Worked, long Idle)> StartAsync(
        string program,
        string data,
        KeyValuePair<string, string>[] settings
    )
    {
        var (ready, worked, idle) = (new List<double>(), new List<double>(), 0L);
        for (var number = 0; number < Starts; number++)
        {
            using var site = await PublishedSite.StartAsync(program, data, settings);
            ready.Add(site.Ready.TotalMilliseconds);
            worked.Add(site.Worked.TotalMilliseconds);
            if (number == Starts - 1)
            {
                Pause.Of(Idle);
                idle = site.Megabytes;
            }
        }

        return (ready.Order().ElementAt(Starts / 2), worked.Order().ElementAt(Starts / 2), idle);
    }

    private static async Task<(long Megabytes, double Processor)> LoadAsync(
        string program,
        string data,
        KeyValuePair<string, string>[] settings,
        IReadOnlyList<string> paths
    )
    {
        using var site = await PublishedSite.StartAsync(program, data, settings);
        var latencies = new Latencies();
        var (most, before, started) = (0L, site.Worked, Stopwatch.GetTimestamp());
        using var requests = Requests.AtRandom(site.Address, paths, seed: 7);
        while (Stopwatch.GetElapsedTime(started) < Load)
        {
            using var readers = new Readers(site.Address, Connections);
            readers.Ask(requests, Load / 6, latencies);
            most = Math.Max(most, site.Megabytes);
        }

        return (most, (site.Worked - before).TotalMilliseconds * 1000 / latencies.Count);
    }
}
