using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Data;
using NewsSite.Import.Stories;
using NewsSite.Web;

namespace NewsSite.Benchmarks;

/// <summary>What lists cost a paper of 1,000 stories and one of 100,000: processor time of a request, the asking included.</summary>
internal static partial class ListCost
{
    private const int Warm = 30;
    private const int Counted = 200;
    private const int Rounds = 3;
    private const int PagesDown = 499;

    private static readonly string[] Paths =
    [
        "/",
        "/en/sections/section-4",
        "/en/topics/topic-3",
        "/en/people/person-3",
        "/en/feed.xml",
        "/en/sections/section-4/feed.xml",
        "/en/topics/topic-3/feed.json",
        "/sitemap.xml",
        "/sitemap-news.xml",
    ];

    /// <param name="folder">Keeps the papers for the next time; null makes new ones and takes them away.</param>
    public static async Task<int> RunAsync(string? folder)
    {
        var kept = folder ?? Directory.CreateTempSubdirectory("lists-").FullName;
        await using var small = await OpenAsync(kept, 1_000);
        await using var large = await OpenAsync(kept, 100_000);
        var pages = Paths.Select(path => (Name: path, Small: path, Large: path)).ToList();
        pages.Insert(2, ("… 499 pages down", await DownAsync(small), await DownAsync(large)));
        Console.WriteLine("                                      1,000     100,000   ratio");
        foreach (var page in pages)
        {
            await ReportAsync(page.Name, small, page.Small, large, page.Large);
        }

        SqliteConnection.ClearAllPools();
        if (folder is null)
        {
            Directory.Delete(kept, recursive: true);
        }

        return 0;
    }

    /// <summary>In turns, so that a busy machine is as hard on one as on the other; the best round of each counts.</summary>
    private static async Task ReportAsync(
        string name,
        WebApplication small,
        string here,
        WebApplication large,
        string there
    )
    {
        var (few, many) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            few = Math.Min(few, await CostAsync(small, here));
            many = Math.Min(many, await CostAsync(large, there));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -34} {few, 6:F2} ms   {many, 6:F2} ms   {many / few, 5:F2}"
            )
        );
    }

    private static async Task<double> CostAsync(WebApplication app, string path)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        for (var i = 0; i < Warm; i++)
        {
            await http.GetByteArrayAsync(path);
        }

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Counted; i++)
        {
            await http.GetByteArrayAsync(path);
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / Counted;
    }

    /// <summary>As a reader goes there: from page to page, as far as there are any.</summary>
    private static async Task<string> DownAsync(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var path = "/en/sections/section-4";
        for (var page = 0; page < PagesDown; page++)
        {
            if (Older().Match(await http.GetStringAsync(path)) is not { Success: true } older)
            {
                break;
            }

            path = older.Groups[1].Value;
        }

        return path;
    }

    [GeneratedRegex("""<a href="([^"]+)" rel="next">""")]
    private static partial Regex Older();

    private static async Task<WebApplication> OpenAsync(string kept, int stories)
    {
        var folder = Directory.CreateDirectory(Path.Combine(kept, $"{stories}")).FullName;
        var app = NewsroomHost.Build(
            new HostOptions(folder, "http://127.0.0.1:0", "Production"),
            b => b.Logging.ClearProviders()
        );
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(CancellationToken.None);
            if (!scope.ServiceProvider.GetRequiredService<NewsDb>().PublishedArticles.Any())
            {
                await ImportAsync(scope.ServiceProvider, folder, stories);
            }
        }

        await app.StartAsync();
        return app;
    }

    private static async Task ImportAsync(IServiceProvider services, string folder, int stories)
    {
        var file = Path.Combine(folder, "stories.jsonl");
        await File.WriteAllLinesAsync(file, ImportLines.Of(stories));
        using (var lines = new StreamReader(file))
        {
            await services
                .GetRequiredService<ImportStories>()
                .ExecuteAsync(StoryLines.ReadAsync(lines, CancellationToken.None), null, null, CancellationToken.None);
        }

        File.Delete(file);
    }
}
