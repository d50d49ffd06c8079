using System.Globalization;
using NewsSite.Benchmarks.Load;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Pages;

/// <summary>What it costs to be read, beside a bare Kestrel that gives the same bytes and headers from memory, in turns.</summary>
internal static class PageLoad
{
    private const int Rounds = 4;
    private static readonly int[] Connections = [1, 32, 256];
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder("pages");
        Cores.PinClient();
        using var site = await ServerProcess.StartAsync(isPinned: true, "site", folder.Of("data"), "demo");
        var pages = await DemoPages.FindAsync(site);
        using var bare = await ServerProcess.StartAsync(isPinned: true, "bare", folder.Of("answers"));
        var table = NewTable();
        foreach (var (name, path) in pages)
        {
            Measure(table, name, await PairAsync(site, bare, path, folder.Of("answers")));
        }

        var known = await PairAsync(site, bare, pages[0].Path, folder.Of("answers"));
        Measure(table, "304 of the article", known with { Tag = known.Answer.Tag });
        table.Print();
        Console.WriteLine($"Memory of the site after that: {site.Megabytes} MB, at most {site.PeakMegabytes} MB.");
        return 0;
    }

    /// <summary>Both giving the same: pages change with what is read most, so each is fetched just before.</summary>
    private static async Task<Pair> PairAsync(ServerProcess site, ServerProcess bare, string path, string folder)
    {
        var answer = await Answer.OfAsync(site.Address, path);
        Answer.WriteAll(folder, answer);
        await bare.AskAsync("read");
        return new Pair(site, bare, answer, Tag: "");
    }

    private static Table NewTable() =>
        new(
            "page",
            "bytes",
            "connections",
            "CPU ms per 1,000",
            "bare",
            "ratio",
            "requests/s",
            "bare",
            "ratio",
            "p50 ms",
            "p99 ms",
            "bare p99",
            "ratio",
            "client busy"
        );

    private static void Measure(Table table, string name, Pair pair)
    {
        pair.Ask(pair.Site, 32, WarmUp, new());
        pair.Ask(pair.Bare, 32, WarmUp, new());
        foreach (var connections in Connections)
        {
            var (ours, bare) = (new LoadCost(), new LoadCost());
            for (var round = 0; round < Rounds; round++)
            {
                ours.Measure(pair.Site, l => pair.Ask(pair.Site, connections, Slice, l));
                bare.Measure(pair.Bare, l => pair.Ask(pair.Bare, connections, Slice, l));
            }

            table.Row(
                name,
                pair.Tag.Length > 0 ? 0 : pair.Answer.Body.Length,
                connections,
                ours.Processor,
                bare.Processor,
                ours.Processor / bare.Processor,
                ours.PerSecond,
                bare.PerSecond,
                ours.PerSecond / bare.PerSecond,
                ours.Latencies.At(0.5),
                ours.Latencies.At(0.99),
                bare.Latencies.At(0.99),
                ours.Latencies.At(0.99) / bare.Latencies.At(0.99),
                string.Create(CultureInfo.InvariantCulture, $"{ours.ClientBusy:P0}, {bare.ClientBusy:P0}")
            );
        }
    }

    private sealed record Pair(ServerProcess Site, ServerProcess Bare, Answer Answer, string Tag)
    {
        public void Ask(ServerProcess server, int connections, TimeSpan forHowLong, Latencies latencies)
        {
            using var readers = new Readers(server.Address, connections, Tag.Length > 0 ? 304 : 200);
            using var requests = Requests.Always(RawRequest.Get(server.Address, Answer.Path, Tag));
            readers.Ask(requests, forHowLong, latencies);
        }
    }
}
