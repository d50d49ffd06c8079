using NewsSite.Benchmarks.Load;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Sizes;

/// <summary>What making a page costs with 100,000 stories, beside the same with 1,000, in turns.</summary>
internal static class SizeCost
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int Rounds = 5;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync()
    {
        var (fewStore, manyStore) = (await Store.OfAsync(Few), await Store.OfAsync(Many));
        Cores.PinClient();
        using var few = await ServerProcess.StartAsync(isPinned: true, "site", fewStore);
        using var many = await ServerProcess.StartAsync(isPinned: true, "site", manyStore);
        var table = new Table(
            "page",
            "CPU ms, 1,000 stories",
            "100,000 stories",
            "ratio",
            "p99 ms",
            "100,000",
            "address"
        );
        foreach (var (inFew, inMany) in (await ListedPages.FindAsync(few)).Zip(await ListedPages.FindAsync(many)))
        {
            var (small, large) = Measure(few, inFew.Path, many, inMany.Path);
            table.Row(
                inMany.Name,
                small.Processor / 1000,
                large.Processor / 1000,
                large.Processor / small.Processor,
                small.Latencies.At(0.99),
                large.Latencies.At(0.99),
                inMany.Path.Length < 50 ? inMany.Path : inMany.Path[..49] + "…"
            );
        }

        table.Print();
        Console.WriteLine($"Memory: {few.Megabytes} MB with few, {many.Megabytes} MB with many stories.");
        return 0;
    }

    private static (LoadCost Small, LoadCost Large) Measure(
        ServerProcess few,
        string inFew,
        ServerProcess many,
        string inMany
    )
    {
        Ask(few, inFew, new());
        Ask(many, inMany, new());
        var (small, large) = (new LoadCost(), new LoadCost());
        for (var round = 0; round < Rounds; round++)
        {
            small.Measure(few, latencies => Ask(few, inFew, latencies));
            large.Measure(many, latencies => Ask(many, inMany, latencies));
        }

        return (small, large);
    }

    private static void Ask(ServerProcess site, string path, Latencies latencies)
    {
        using var readers = new Readers(site.Address, connections: 1);
        using var requests = Requests.Fresh(site, path);
        readers.Ask(requests, Slice, latencies);
    }
}
