using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Audit;
using NewsSite.Audit.Admin;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Web;

namespace NewsSite.Benchmarks;

/// <summary>How long the page of a long record takes to find words, and how long it takes to verify.</summary>
internal static class RecordSearch
{
    private const int RowsPerSave = 1_000;
    private const int Tries = 5;
    private static readonly string[] Acts =
    [
        "article.published",
        "article.updated",
        "media.described",
        "account.added",
    ];

    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("record-").FullName;
        await using (
            var app = NewsroomHost.Build(
                new HostOptions(folder, "http://127.0.0.1:0", "Production"),
                b => b.Logging.ClearProviders()
            )
        )
        {
            await InScopeAsync(app, s => s.GetRequiredService<MigrateStore>().ExecuteAsync(default));
            for (var row = 0; row < rows; row += RowsPerSave)
            {
                var first = row;
                await InScopeAsync(app, s => WriteAsync(s, first));
            }

            await ReportAsync(app, "newest page", new AuditFilter());
            await ReportAsync(app, "a word of every row", new AuditFilter { Words = "story" });
            await ReportAsync(app, "a word of one row", new AuditFilter { Words = "needle1" });
            await ReportAsync(app, "a word of none", new AuditFilter { Words = "haystack" });
            await ReportAsync(app, "three words of none", new AuditFilter { Words = "story hay stack" });
            var verified = await TimeAsync(() =>
                InScopeAsync(app, s => s.GetRequiredService<VerifyAudit>().ExecuteAsync(null, default))
            );
            Tell("verifying all rows", verified);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<int> WriteAsync(IServiceProvider services, int first)
    {
        var (db, actor) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<CurrentActor>());
        for (var row = first; row < first + RowsPerSave; row++)
        {
            db.Audit(
                actor,
                Acts[row % Acts.Length],
                Guid.CreateVersion7(),
                DateTime.UnixEpoch.AddMinutes(row),
                new AuditChange($"A headline of story {row}", $"Another headline of story {row}"),
                row == 1 ? "needle1" : $"Detail {row}"
            );
        }

        return await db.SaveChangesAsync();
    }

    private static async Task ReportAsync(WebApplication app, string what, AuditFilter filter)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Tries; i++)
        {
            times.Add(
                await TimeAsync(() =>
                    InScopeAsync(app, s => s.GetRequiredService<AuditBook>().ReadAsync(filter, null, default))
                )
            );
        }

        Tell(what, times.Order().ElementAt(Tries / 2));
    }

    private static void Tell(string what, TimeSpan took) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what, -22} {took.TotalMilliseconds, 8:F0} ms")
        );

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task InScopeAsync<T>(WebApplication app, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}
