using System.Diagnostics;
using NewsSite.Benchmarks.Load;
using NewsSite.Benchmarks.Pages;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Streams;

/// <summary>Opens many banner streams, raises banners, and tells what it cost: the site, and those who read meanwhile.</summary>
internal static class StreamLoad
{
    private const int ReadersMeanwhile = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(4);

    /// <param name="streams">Each needs a file of this program and one of the site: see <c>ulimit -n</c>.</param>
    public static async Task<int> RunAsync(int streams)
    {
        using var folder = new TemporaryFolder("streams");
        Cores.PinClient();
        using var site = await ServerProcess.StartAsync(isPinned: true, "site", folder.Of("data"), "demo");
        var story = (await DemoPages.FindAsync(site))[0].Path;
        Read(site, story);
        var (before, alone) = (site.Megabytes, Read(site, story));
        var open = new List<OpenStream>();
        for (var number = 0; number < streams; number++)
        {
            open.Add(await OpenStream.OpenAsync(site.Address));
        }

        var table = new Table($"{streams} streams", "figure");
        table.Row("memory before, MB", before);
        table.Row("with the streams open, MB", site.Megabytes);
        await RaiseAsync(table, site, open, "The first banner after the start");
        await RaiseAsync(table, site, open, "A later banner");
        var (meanwhile, last) = await ReadWhileAsync(site, story, open);
        table.Row("a banner while others read, ms to the last stream", last.TotalMilliseconds);
        table.Row("readers' p99 without streams, ms", alone.At(0.99));
        table.Row("readers' p99 with streams and a banner, ms", meanwhile.At(0.99));
        table.Row("ratio", meanwhile.At(0.99) / alone.At(0.99));
        table.Row("memory after the banners, MB", site.Megabytes);
        table.Row("memory at most, MB", site.PeakMegabytes);
        table.Print();
        open.ForEach(s => s.Dispose());
        return 0;
    }

    private static async Task RaiseAsync(Table table, ServerProcess site, List<OpenStream> open, string text)
    {
        var watch = Stopwatch.StartNew();
        await site.SayAsync("banner " + text);
        var arrivals = await Task.WhenAll(open.Select(s => s.HearAsync(text, watch))).WaitAsync(Patience);
        Array.Sort(arrivals);
        table.Row($"{text}, ms to half of the streams", arrivals[arrivals.Length / 2].TotalMilliseconds);
        table.Row($"{text}, ms to the last", arrivals[^1].TotalMilliseconds);
    }

    private static async Task<(Latencies Latencies, TimeSpan Last)> ReadWhileAsync(
        ServerProcess site,
        string story,
        List<OpenStream> open
    )
    {
        const string Text = "A banner among readers";
        var reading = Task.Run(() => Read(site, story));
        var watch = Stopwatch.StartNew();
        await site.SayAsync("banner " + Text);
        var arrivals = await Task.WhenAll(open.Select(s => s.HearAsync(Text, watch))).WaitAsync(Patience);
        return (await reading, arrivals.Max());
    }

    private static Latencies Read(ServerProcess site, string story)
    {
        var latencies = new Latencies();
        using var readers = new Readers(site.Address, ReadersMeanwhile);
        using var requests = Requests.Always(RawRequest.Get(site.Address, story));
        readers.Ask(requests, Reading, latencies);
        return latencies;
    }
}
