using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Banners;
using NewsSite.Core.Banners;
using NewsSite.Data;
using NewsSite.Web;

namespace NewsSite.Benchmarks;

/// <summary>The site under load: prints its address, then raises a banner for every line of standard input, up to an empty one.</summary>
internal static class StreamSite
{
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("streams-").FullName;
        await using (
            var app = NewsroomHost.Build(
                new HostOptions(folder, "http://127.0.0.1:0", "Production"),
                b => b.Logging.ClearProviders()
            )
        )
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(CancellationToken.None);
            }

            await app.StartAsync();
            Console.WriteLine(app.Urls.First());
            while (Console.ReadLine() is { Length: > 0 } text)
            {
                await RaiseAsync(app.Services, text);
            }

            await app.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task RaiseAsync(IServiceProvider services, string text)
    {
        await using var scope = services.CreateAsyncScope();
        var draft = new BannerDraft(text, null, ["en"], Banner.LastsByDefault);
        await scope.ServiceProvider.GetRequiredService<RaiseBanner>().ExecuteAsync(draft, CancellationToken.None);
    }
}
