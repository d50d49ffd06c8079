using System.Text.RegularExpressions;
using NewsSite.Import.Pages;

namespace NewsSite.Tests.Import.Pages;

/// <summary>Looks for words of a page that an import lost.</summary>
internal static partial class PageWords
{
    public static IReadOnlyList<string> Missing(string text, ImportedPage page)
    {
        var kept = string.Join(
            '\n',
            [page.Headline, page.Standfirst ?? "", page.ToMarkdown(), .. page.Dropped.Select(d => d.Text)]
        );
        var known = Split(kept).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Split(text).Where(w => !known.Contains(w))];
    }

    private static IEnumerable<string> Split(string text) => Word().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}\u200c]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
