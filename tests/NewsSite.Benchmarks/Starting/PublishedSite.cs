using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Starting;

/// <summary>The program as it is installed: published, compiled ahead, run by its own command line.</summary>
internal sealed class PublishedSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(5);
    private readonly Process _process;

    private PublishedSite(Process process, Uri address, TimeSpan ready) =>
        (_process, Address, Ready) = (process, address, ready);

    public Uri Address { get; }

    /// <summary>From the start of the process to the whole home page.</summary>
    public TimeSpan Ready { get; }

    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    /// <summary>Publishes the site into a folder under <c>artifacts/benchmarks</c>.</summary>
    /// <returns>The program.</returns>
    public static async Task<string> PublishAsync()
    {
        var folder = Path.Combine(Store.Artifacts, "published");
        using var publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    Path.Combine(Store.Root, "src", "NewsSite.Web"),
                    "-c",
                    "Release",
                    "-r",
                    System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
                    "--self-contained",
                    "false",
                    "-p:PublishReadyToRun=true",
                    "-v",
                    "q",
                    "-nologo",
                    "-o",
                    folder,
                ]
            )
        )!;
        await publish.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return publish.ExitCode == 0
            ? Path.Combine(folder, "NewsSite.Web")
            : throw new InvalidOperationException("The site could not be published.");
    }

    /// <param name="settings">Of the runtime, such as <c>DOTNET_gcServer</c>.</param>
    public static async Task<PublishedSite> StartAsync(
        string program,
        string data,
        IEnumerable<KeyValuePair<string, string>> settings
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(
            program,
            ["serve", "--data", data, "--urls", address.GetLeftPart(UriPartial.Authority)]
        )
        {
            RedirectStandardOutput = true,
            // Neither fills the store, as in Development, nor refuses the demo's passwords, as in Production.
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Staging", ["Safety__TimesForLoopback"] = "100000" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                process.Kill();
                throw new InvalidOperationException("The site did not start.");
            }

            Pause.Of(AskAgainAfter);
        }

        return new(process, address, Stopwatch.GetElapsedTime(started));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
