using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace NewsSite.Tests.Processes;

/// <summary>Builds the release as it is put on a server. Slow, so it runs only where it is asked for.</summary>
[Trait("Category", "Publish")]
public sealed partial class PublishedOutputTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly string _output = Directory.CreateTempSubdirectory("newssite-output-").FullName;
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task Published_output_serves_from_any_folder_with_assets_that_readers_keep()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("CI") == "true"
                || Environment.GetEnvironmentVariable("NEWSSITE_TEST_PUBLISH") == "1",
            "Publishing takes minutes: set NEWSSITE_TEST_PUBLISH=1 to try it."
        );
        await PublishAsync();
        await using var site = NewsSiteProcess.Start(
            ["--data", _folder.Path, "--urls", "http://127.0.0.1:0"],
            program: Path.Combine(_output, "NewsSite.Web.dll"),
            folder: Path.GetTempPath()
        );
        using var reader = new HttpClient { BaseAddress = new Uri(await site.HearAsync("Readers:")) };

        var assets = await AssetsOnAsync(reader, "/", "/account/sign-in");

        Assert.Contains(assets, a => a.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(assets, a => a.EndsWith(".js", StringComparison.Ordinal));
        foreach (var asset in assets)
        {
            await AssertKeptAndSmallAsync(reader, asset);
        }
    }

    public void Dispose()
    {
        Directory.Delete(_output, recursive: true);
        _folder.Dispose();
    }

    private async Task PublishAsync()
    {
        // Analyzers have had their say in the build before the tests; the output is the same without them.
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", "src/NewsSite.Web", "-c", "Release", "-o", _output, "-nologo", "-p:RunAnalyzers=false"]
        )
        {
            WorkingDirectory = Repository(),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        // What this test run was told about its own build would mislead the next one.
        foreach (var name in start.Environment.Keys.Where(IsOfTheBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        using var publish = Process.Start(start)!;
        using var end = new CancellationTokenSource(Patience);
        var said = await publish.StandardOutput.ReadToEndAsync(end.Token);
        await publish.WaitForExitAsync(end.Token);
        Assert.True(publish.ExitCode == 0, said);
    }

    private static bool IsOfTheBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);

    private static async Task<IReadOnlyList<string>> AssetsOnAsync(HttpClient reader, params string[] pages)
    {
        var found = new List<string>();
        foreach (var page in pages)
        {
            var document = new HtmlParser().ParseDocument(await reader.GetStringAsync(page));
            found.AddRange(document.QuerySelectorAll("script[src]").Select(e => e.GetAttribute("src")!));
            found.AddRange(document.QuerySelectorAll("link[rel=stylesheet]").Select(e => e.GetAttribute("href")!));
        }

        return [.. found.Distinct()];
    }

    private static async Task AssertKeptAndSmallAsync(HttpClient reader, string asset)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, asset);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await reader.SendAsync(request);
        var sent = await answer.Content.ReadAsByteArrayAsync();
        var source = await File.ReadAllBytesAsync(SourceOf(asset));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.True(sent.Length < source.Length, $"{asset} is no smaller on the wire.");
        Assert.Equal(source, Unpacked(sent));
    }

    private static string SourceOf(string asset)
    {
        var named = Fingerprint().Match(asset);
        Assert.True(named.Success, $"{asset} has no fingerprint.");
        return Path.Combine(Repository(), "wwwroot", named.Groups["name"].Value + named.Groups["extension"].Value);
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var unpacked = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsSite.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(
        @"^/(?<name>.+)\.[a-z0-9]{10}(?<extension>\.[a-z]+)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Fingerprint();
}
