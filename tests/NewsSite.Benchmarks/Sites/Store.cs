using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Import.Stories;

namespace NewsSite.Benchmarks.Sites;

/// <summary>Data folders full of stories. They are made once and kept under <c>artifacts/benchmarks</c>; delete that to make them anew.</summary>
internal static class Store
{
    /// <summary>To be counted up when stories are made in another way.</summary>
    private const int Edition = 1;

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", "benchmarks");

    /// <returns>The folder. Sites may run on it; who changes stories does so on a copy.</returns>
    public static async Task<string> OfAsync(int stories)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"store-{Edition}-{stories}");
        var folder = Path.Combine(Artifacts, name);
        var done = Path.Combine(folder, "complete");
        if (!File.Exists(done))
        {
            Console.Error.WriteLine($"Making a store of {stories} stories in {folder}.");
            await FillAsync(folder, stories);
            await File.WriteAllTextAsync(done, "");
        }

        return folder;
    }

    /// <summary>All files of a data folder, in another.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Paths of stories in the order they came in.</summary>
    public static async Task<IReadOnlyList<string>> PathsAsync(string folder, int most)
    {
        await using var app = await SiteHost.OpenAsync(folder);
        await using var scope = app.Services.CreateAsyncScope();
        var paths = await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .PublishedArticles.OrderBy(p => p.Id)
            .Take(most)
            .Select(p => new { p.Language, p.Slug })
            .ToListAsync();
        SqliteConnection.ClearAllPools();
        return [.. paths.Select(p => $"/{p.Language}/stories/{Uri.EscapeDataString(p.Slug)}")];
    }

    private static async Task FillAsync(string folder, int stories)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        await using (var app = await SiteHost.OpenAsync(folder))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var lines = ImportLines.Of(stories).Select((line, i) => StoryLines.Read(i + 1, line)).ToAsyncEnumerable();
            var report = await scope
                .ServiceProvider.GetRequiredService<ImportStories>()
                .ExecuteAsync(lines, null, null, default);
            if (report.Refused is [var refused, ..])
            {
                throw new InvalidDataException($"Story {refused.Line}: {refused.Reason}");
            }
        }

        SqliteConnection.ClearAllPools();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsSite.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
