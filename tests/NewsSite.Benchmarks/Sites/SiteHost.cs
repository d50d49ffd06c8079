using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NewsSite.Banners;
using NewsSite.Core.Banners;
using NewsSite.Data;
using NewsSite.Demo;
using NewsSite.Web;

namespace NewsSite.Benchmarks.Sites;

/// <summary>The site as it is served, on a data folder: <c>site FOLDER [demo]</c>.</summary>
internal static class SiteHost
{
    /// <summary>So that one machine may ask for as much as a whole readership, and tables are not broken by news of the start.</summary>
    private static readonly Dictionary<string, string?> Settings = new(StringComparer.Ordinal)
    {
        ["Safety:TimesForLoopback"] = "100000",
        ["Logging:LogLevel:NewsSite"] = "Warning",
        ["Breaking:StreamsPerLoopbackAddress"] = "20000",
    };

    /// <summary>Prints its address, then obeys a line at a time, up to the end of its input.</summary>
    public static async Task<int> RunAsync(string folder, bool hasDemo)
    {
        await using (var app = Build(folder))
        {
            await PrepareAsync(app, hasDemo);
            await app.StartAsync();
            Console.WriteLine(app.Urls.First());
            while (Console.ReadLine() is { Length: > 0 } line)
            {
                await ObeyAsync(app, line);
            }

            await app.StopAsync();
        }

        SqliteConnection.ClearAllPools();
        return 0;
    }

    /// <summary>The site in this process, with its store made or brought up to date.</summary>
    public static async Task<WebApplication> OpenAsync(string folder)
    {
        var app = Build(folder);
        await PrepareAsync(app, hasDemo: false);
        return app;
    }

    private static WebApplication Build(string folder) =>
        NewsroomHost.Build(
            new HostOptions(folder, "http://127.0.0.1:0", "Production"),
            b =>
            {
                b.Configuration.AddInMemoryCollection(Settings);
                // It logs as it always does, beside what it has to say here.
                b.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
            }
        );

    private static async Task PrepareAsync(WebApplication app, bool hasDemo)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(CancellationToken.None);
        if (hasDemo)
        {
            await scope.ServiceProvider.GetRequiredService<DemoNewsroom>().FillAsync(_ => { }, CancellationToken.None);
        }
    }

    private static async Task ObeyAsync(WebApplication app, string line)
    {
        if (line.StartsWith("banner ", StringComparison.Ordinal))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var draft = new BannerDraft(line["banner ".Length..], null, ["en"], Banner.LastsByDefault);
            await scope.ServiceProvider.GetRequiredService<RaiseBanner>().ExecuteAsync(draft, CancellationToken.None);
        }
        else if (line == "collect")
        {
            GC.Collect();
            Console.WriteLine(GC.GetTotalMemory(forceFullCollection: false) >> 20);
        }
    }
}
