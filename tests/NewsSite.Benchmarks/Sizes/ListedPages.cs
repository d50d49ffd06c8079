using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Sizes;

/// <summary>Pages whose cost might grow with the number of stories, found as a reader finds them.</summary>
internal static partial class ListedPages
{
    /// <summary>As far as somebody with patience goes, where no page links to the last.</summary>
    private const int MostPagesOnwards = 60;

    public static async Task<IReadOnlyList<(string Name, string Path)>> FindAsync(ServerProcess site)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var home = await client.GetStringAsync("/");
        var section = Section().Match(home).Groups[1].Value;
        var story = await client.GetStringAsync(Story().Match(home).Groups[1].Value);
        var author = Person().Match(story).Groups[1].Value;
        return
        [
            ("home", "/"),
            ("home in Persian", "/fa"),
            ("section", section),
            ("section, a deep page", await DeepAsync(client, section)),
            ("author", author),
            ("author, a deep page", await DeepAsync(client, author)),
            ("RSS", "/en/feed.xml"),
            ("JSON feed of a section", section + "/feed.json"),
            ("article", Story().Match(home).Groups[1].Value),
        ];
    }

    private static async Task<string> DeepAsync(HttpClient client, string path)
    {
        var first = await client.GetStringAsync(path);
        var last = Numbered().Matches(first).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        return last.DefaultIfEmpty().Max() is > 1 and var number
            ? $"{path}?page={number}"
            : await OnwardsAsync(client, path, first);
    }

    private static async Task<string> OnwardsAsync(HttpClient client, string path, string page)
    {
        for (var turned = 0; turned < MostPagesOnwards && Next().Match(page) is { Success: true } next; turned++)
        {
            path = WebUtility.HtmlDecode(next.Groups[1].Value);
            page = await client.GetStringAsync(path);
        }

        return path;
    }

    [GeneratedRegex("href=\"(/en/stories/[^\"/?#]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Story();

    [GeneratedRegex("href=\"(/en/sections/[^\"/?#]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Section();

    [GeneratedRegex("href=\"(/en/people/[^\"/?#]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Person();

    [GeneratedRegex("[?;&]page=([0-9]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("href=\"([^\"]+)\"[^>]*rel=\"next\"", RegexOptions.None, 1000)]
    private static partial Regex Next();
}
