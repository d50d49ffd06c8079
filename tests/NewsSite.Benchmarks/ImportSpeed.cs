using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Data;
using NewsSite.Import.Stories;
using NewsSite.Web;

namespace NewsSite.Benchmarks;

/// <summary>How fast stories come in from a file, beside the same lines put into a bare table of SQLite.</summary>
internal static class ImportSpeed
{
    public static async Task<int> RunAsync(int stories)
    {
        var folder = Directory.CreateTempSubdirectory("import-").FullName;
        var lines = Path.Combine(folder, "stories.jsonl");
        await File.WriteAllLinesAsync(lines, ImportLines.Of(stories));

        await using (var app = await OpenAsync(folder))
        {
            var first = await TimeAsync(() => ImportAsync(app.Services, lines));
            var again = await TimeAsync(() => ImportAsync(app.Services, lines));
            var bare = await TimeAsync(() => WriteBareAsync(Path.Combine(folder, "bare.db"), lines));
            Report(stories, first, again, bare);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static void Report(int stories, Cost first, Cost again, Cost bare) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                Stories                          {stories}
                Brought in                       {first.PerSecond(stories):F0} a second, {first.Processor(
                    stories
                ):F2} s of processor time per 1,000
                The same file again              {again.PerSecond(stories):F0} a second, {again.Processor(
                    stories
                ):F2} s of processor time per 1,000
                Lines into a bare table          {bare.PerSecond(stories):F0} a second, {bare.Processor(
                    stories
                ):F2} s of processor time per 1,000
                Ratio of the first to the last   {first.Elapsed / bare.Elapsed:F1} in time, {first.Worked
                    / bare.Worked:F1} in processor time
                """
            )
        );

    private static async Task<Microsoft.AspNetCore.Builder.WebApplication> OpenAsync(string folder)
    {
        var app = NewsroomHost.Build(
            new HostOptions(folder, "http://127.0.0.1:0", "Production"),
            b => b.Logging.ClearProviders()
        );
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(CancellationToken.None);
        return app;
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
