using System.Text.RegularExpressions;

namespace NewsSite.Feeds;

/// <summary>Makes the addresses in a story's HTML work wherever it is read.</summary>
internal static partial class FullAddresses
{
    /// <param name="html">As the article language writes it.</param>
    /// <param name="origin">Such as <c>https://news.example</c>.</param>
    /// <param name="story">Full address of the story, for links within it.</param>
    public static string In(string html, string origin, string story)
    {
        var within = Within().Replace(html, $"href=\"{story}#");
        var paths = Paths().Replace(within, m => $"{m.Value}{origin}");
        return Sets().Replace(paths, m => m.Value.Replace("/media/", $"{origin}/media/", StringComparison.Ordinal));
    }

    [GeneratedRegex("""href="#""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();

    [GeneratedRegex("""\s(?:href|src|poster)="(?=/)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paths();

    [GeneratedRegex("""\ssrcset="[^"]*""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sets();
}
