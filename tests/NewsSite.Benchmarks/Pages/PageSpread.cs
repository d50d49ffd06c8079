using NewsSite.Benchmarks.Load;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Pages;

/// <summary>What stories cost that nobody asked for yet, and that many ask for at random, beside one that everybody reads.</summary>
internal static class PageSpread
{
    private const int Stories = 10_000;
    private const int ColdStories = 2_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(70);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(4);

    /// <param name="isWhole">Also all stories at random, once each was asked for.</param>
    public static async Task<int> RunAsync(bool isWhole)
    {
        var store = await Store.OfAsync(Stories);
        // Not in the order in which they lie in the store.
        var paths = (await Store.PathsAsync(store, Stories)).OrderBy(p => Convert.ToHexString(DigestOf(p))).ToList();
        Cores.PinClient();
        using var site = await ServerProcess.StartAsync(isPinned: true, "site", store);
        var (start, table) = (site.Megabytes, NewTable());
        // The program itself gets warm on stories of their own.
        Ask(site, 1, Requests.Once(site, paths.TakeLast(500)), Longest);
        Row(
            table,
            site,
            "each for the first time",
            1,
            Ask(site, 1, Requests.Once(site, paths.Take(ColdStories)), Longest)
        );
        var hot = RawRequest.Get(site.Address, paths[0]);
        Ask(site, 1, Requests.Always(hot), WarmUp);
        Row(table, site, "one that everybody reads", 32, Ask(site, 32, Requests.Always(hot), Slice));
        if (isWhole)
        {
            Ask(site, 32, Requests.Once(site, paths.Skip(ColdStories)), Longest);
            Row(
                table,
                site,
                "all at random",
                32,
                Ask(site, 32, Requests.AtRandom(site.Address, paths, seed: 3), 2 * Slice)
            );
        }

        table.Print();
        Console.WriteLine(
            $"Memory: {start} MB at the start, {site.Megabytes} MB now, {site.PeakMegabytes} MB at most."
        );
        return 0;
    }

    private static byte[] DigestOf(string text) =>
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));

    private static LoadCost Ask(ServerProcess site, int connections, IEnumerator<byte[]> requests, TimeSpan forHowLong)
    {
        var cost = new LoadCost();
        using var readers = new Readers(site.Address, connections);
        cost.Measure(site, latencies => readers.Ask(requests, forHowLong, latencies));
        return cost;
    }

    private static Table NewTable() =>
        new("stories", "requests", "connections", "CPU ms per 1,000", "requests/s", "p50 ms", "p99 ms", "memory MB");

    private static void Row(Table table, ServerProcess site, string what, int connections, LoadCost cost) =>
        table.Row(
            what,
            cost.Latencies.Count,
            connections,
            cost.Processor,
            cost.PerSecond,
            cost.Latencies.At(0.5),
            cost.Latencies.At(0.99),
            site.Megabytes
        );
}
