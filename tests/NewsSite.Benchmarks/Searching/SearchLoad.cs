using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Benchmarks.Load;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Searching;

/// <summary>Search over 100,000 stories as readers use it: rare, middling and common words, two at a time, with filters, highlighted.</summary>
internal static partial class SearchLoad
{
    private const int Stories = 100_000;
    private const int Connections = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(8);

    /// <summary>Places of words among those of a language, the commonest first.</summary>
    private static readonly (string Name, int First, int Last)[] Kinds =
    [
        ("rare words", 10_000, 29_000),
        ("middling words", 500, 5_000),
        ("common words", 30, 300),
    ];

    public static async Task<int> RunAsync()
    {
        var store = await Store.OfAsync(Stories);
        Cores.PinClient();
        using var site = await ServerProcess.StartAsync(isPinned: true, "site", store);
        using var client = new HttpClient { BaseAddress = site.Address };
        var section = Section().Match(await client.GetStringAsync("/en/search?q=a")).Groups[1].Value;
        var table = new Table("search", "requests", "connections", "CPU ms", "requests/s", "p50 ms", "p99 ms");
        var all = new List<string>();
        foreach (var (name, first, last) in Kinds)
        {
            var paths = PathsOf(first, last, section).ToList();
            all.AddRange(paths);
            Measure(table, site, name, 1, paths);
        }

        Measure(table, site, "all mixed", 1, all);
        Measure(table, site, "all mixed", Connections, all);
        table.Print();
        Console.WriteLine($"Memory: {site.Megabytes} MB, at most {site.PeakMegabytes} MB.");
        return 0;
    }

    /// <summary>Of every four searches one has two words, one a section, one the years.</summary>
    private static IEnumerable<string> PathsOf(int first, int last, string section)
    {
        var mill = new StoryMill(first);
        for (var number = 0; number < 400; number++)
        {
            var tongue = Tongue.All[mill.Below(3)];
            var word = Uri.EscapeDataString(tongue.At(first + mill.Below(last - first)));
            var second = Uri.EscapeDataString(tongue.At(30 + mill.Below(400)));
            var home = string.Create(CultureInfo.InvariantCulture, $"/{tongue.Tag}/search?q={word}");
            yield return (number % 4) switch
            {
                0 => $"{home}+{second}",
                1 when section.Length > 0 => $"{home}&section={section}",
                2 => $"{home}&from=2020-02-01&to=2020-05-01&sort=newest",
                _ => home,
            };
        }
    }

    private static void Measure(Table table, ServerProcess site, string name, int connections, List<string> paths)
    {
        Ask(site, connections, paths, WarmUp, new());
        var cost = new LoadCost();
        cost.Measure(site, latencies => Ask(site, connections, paths, Slice, latencies));
        table.Row(
            name,
            cost.Latencies.Count,
            connections,
            cost.Processor / 1000,
            cost.PerSecond,
            cost.Latencies.At(0.5),
            cost.Latencies.At(0.99)
        );
    }

    private static void Ask(
        ServerProcess site,
        int connections,
        List<string> paths,
        TimeSpan forHowLong,
        Latencies latencies
    )
    {
        using var readers = new Readers(site.Address, connections);
        using var requests = Requests.AtRandom(site.Address, paths, seed: 5);
        readers.Ask(requests, forHowLong, latencies);
    }

    [GeneratedRegex("value=\"([0-9a-f-]{36})\"", RegexOptions.None, 1000)]
    private static partial Regex Section();
}
