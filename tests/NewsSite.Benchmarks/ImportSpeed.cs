using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Benchmarks.Load;
using NewsSite.Benchmarks.Sites;
using NewsSite.Import.Stories;

namespace NewsSite.Benchmarks;

/// <summary>How fast stories come in from a file, beside the same lines put into a bare table of SQLite.</summary>
internal static class ImportSpeed
{
    /// <summary>Beyond that the same file again would tell nothing new.</summary>
    private const int MostAgain = 100_000;
    private const int Connections = 32;
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(int stories)
    {
        using var folder = new TemporaryFolder("import");
        var (data, lines) = (folder.Of("data"), folder.Of("stories.jsonl"));
        await File.WriteAllLinesAsync(lines, ImportLines.Of(stories));
        var table = new Table($"{stories:N0} stories", "a second", "CPU s per 1,000");
        await using (var app = await SiteHost.OpenAsync(data))
        {
            var first = await TimeAsync(() => ImportAsync(app.Services, lines));
            table.Row("brought in", first.PerSecond(stories), first.Processor(stories));
            if (stories <= MostAgain)
            {
                var again = await TimeAsync(() => ImportAsync(app.Services, lines));
                table.Row("the same file again", again.PerSecond(stories), again.Processor(stories));
            }
        }

        var bare = await TimeAsync(() => WriteBareAsync(folder.Of("bare.db"), lines));
        table.Row("its lines into a bare table", bare.PerSecond(stories), bare.Processor(stories));
        table.Print();
        SqliteConnection.ClearAllPools();
        TellSize(Path.Combine(data, "newssite.db"), lines);
        return await OpenAsync(data);
    }

    private static void TellSize(string database, string lines)
    {
        var (size, text) = (new FileInfo(database).Length, ImportLines.TextBytes(lines));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Database {size >> 20} MB, words of the stories {text >> 20} MB: {(double)size / text:F2} times as much."
            )
        );
    }

    private static async Task<int> OpenAsync(string data)
    {
        var paths = await Store.PathsAsync(data, most: 10_000);
        var started = Stopwatch.GetTimestamp();
        using var site = await ServerProcess.StartAsync(isPinned: false, "site", data);
        using var client = new HttpClient { BaseAddress = site.Address };
        await client.GetStringAsync("/");
        var ready = Stopwatch.GetElapsedTime(started);
        using (var readers = new Readers(site.Address, Connections))
        {
            readers.Ask(Requests.AtRandom(site.Address, paths, seed: 11), Load, new());
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"First page {ready.TotalMilliseconds:F0} ms after the start; memory under load {site.PeakMegabytes} MB at most."
            )
        );
        return 0;
    }

    private static async Task ImportAsync(IServiceProvider services, string file)
    {
        await using var scope = services.CreateAsyncScope();
        using var lines = new StreamReader(file);
        await scope
            .ServiceProvider.GetRequiredService<ImportStories>()
            .ExecuteAsync(StoryLines.ReadAsync(lines, CancellationToken.None), null, null, CancellationToken.None);
    }

    /// <summary>The least that keeps the lines as safely as the site keeps its stories.</summary>
    private static async Task WriteBareAsync(string database, string file)
    {
        await using var connection = new SqliteConnection($"Data Source={database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Lines (Number INTEGER PRIMARY KEY, Line TEXT)";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "INSERT INTO Lines (Line) VALUES ($line)";
        var line = command.Parameters.Add("$line", SqliteType.Text);
        foreach (var batch in File.ReadLines(file).Chunk(500))
        {
            await using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            foreach (var text in batch)
            {
                line.Value = text;
                await command.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }
    }

    private static async Task<Cost> TimeAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var (started, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await work();
        process.Refresh();
        return new Cost(Stopwatch.GetElapsedTime(started), process.TotalProcessorTime - before);
    }

    /// <param name="Elapsed">By the clock on the wall.</param>
    /// <param name="Worked">By the processors, all of them.</param>
    private readonly record struct Cost(TimeSpan Elapsed, TimeSpan Worked)
    {
        public double PerSecond(int stories) => stories / Elapsed.TotalSeconds;

        public double Processor(int stories) => Worked.TotalSeconds * 1000 / stories;
    }
}
