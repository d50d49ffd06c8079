namespace NewsSite.Core.Notes;

/// <summary>Finds the names that are written in a text with an @ before them.</summary>
public static class Mentions
{
    /// <param name="names">As colleagues see them. Of names that begin alike, the longest that fits counts.</param>
    /// <returns>Each name once, as it stands in <paramref name="names"/>; in the order of the text.</returns>
    public static IReadOnlyList<string> In(string text, IEnumerable<string> names)
    {
        var longestFirst = names.Where(n => n.Length > 0).Distinct().OrderByDescending(n => n.Length).ToList();
        var found = new List<string>();
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            // An @ inside a word is an address.
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && NameAt(text.AsSpan(at + 1), longestFirst) is { } name
            )
            {
                found.Add(name);
            }
        }

        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? NameAt(ReadOnlySpan<char> text, List<string> longestFirst)
    {
        foreach (var name in longestFirst)
        {
            if (
                text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]))
            )
            {
                return name;
            }
        }

        return null;
    }
}
