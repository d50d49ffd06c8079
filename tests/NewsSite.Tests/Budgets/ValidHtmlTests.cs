using System.Diagnostics;
using System.Text.Json;
using NewsSite.Tests.House;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Budgets;

/// <summary>All pages of the demo newsroom before the Nu HTML checker.</summary>
public sealed class ValidHtmlTests(DemoPaper paper)
{
    private const string Checker = "artifacts/html-checker/node_modules/vnu-jar/build/dist/vnu.jar";

    [Fact]
    public async Task Every_page_and_its_light_twin_is_valid_html()
    {
        var checker = Path.Combine(SourceTree.Root, Checker);
        Assert.SkipUnless(File.Exists(checker), $"No HTML checker at {Checker}: ./eng/test.sh fetches it.");
        Assert.SkipWhen(FindJava() is null, "No Java: the HTML checker is skipped.");
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            var names = await SaveAsync(folder.FullName);

            var faults = await CheckAsync(checker, folder.FullName);

            Assert.Empty(faults.Select(fault => $"{names[fault.File]}: {fault.Message} {fault.Extract}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Dictionary<string, string>> SaveAsync(string folder)
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        var names = new Dictionary<string, string>();
        var stories = await paper.StoriesAsync();
        foreach (
            var path in (await paper.PagesAsync()).Concat(stories.Select(s => $"/light{s}")).Concat(DemoPaper.Kinds)
        )
        {
            reader.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            var page = await reader.GetAsync(path);
            var name = $"{names.Count}.html";
            names[name] = path;
            await File.WriteAllTextAsync(Path.Combine(folder, name), page.Text);
        }

        return names;
    }

    /// <summary>Advice, such as on slashes in void elements, is not asked for.</summary>
    private static async Task<IReadOnlyList<Fault>> CheckAsync(string checker, string folder)
    {
        using var java = Process.Start(
            new ProcessStartInfo(FindJava()!, ["-Xss2m", "-jar", checker, "--format", "json", "--errors-only", folder])
            {
                RedirectStandardError = true,
            }
        )!;
        using var report = JsonDocument.Parse(await java.StandardError.ReadToEndAsync());
        await java.WaitForExitAsync();
        return
        [
            .. report
                .RootElement.GetProperty("messages")
                .EnumerateArray()
                .Select(m => new Fault(
                    Path.GetFileName(m.GetProperty("url").GetString()!),
                    m.GetProperty("message").GetString()!,
                    m.TryGetProperty("extract", out var extract) ? extract.GetString()! : ""
                )),
        ];
    }

    private static string? FindJava() =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "java"))
            .FirstOrDefault(File.Exists);

    private sealed record Fault(string File, string Message, string Extract);
}
