using System.Text.RegularExpressions;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Pages;

/// <summary>The pages of the demo newsroom that are measured.</summary>
internal static partial class DemoPages
{
    /// <returns>What each is called, and its path; the story first.</returns>
    public static async Task<IReadOnlyList<(string Name, string Path)>> FindAsync(ServerProcess site)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var home = await client.GetStringAsync("/");
        var story = Story().Match(home).Groups[1].Value;
        return
        [
            ("article", story),
            ("home", "/"),
            ("section", Section().Match(home).Groups[1].Value),
            ("RSS", "/en/feed.xml"),
            ("light twin", "/light" + story),
        ];
    }

    [GeneratedRegex("href=\"(/en/stories/[^\"/?#]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Story();

    [GeneratedRegex("href=\"(/en/sections/[^\"/?#]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Section();
}
