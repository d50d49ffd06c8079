using NewsSite.Core.Languages;

namespace NewsSite.Core.People;

/// <summary>Puts lines together by the patterns of a language, keeping names apart as links.</summary>
internal static class Phrase
{
    /// <param name="pattern">Holds <c>{0}</c>, <c>{1}</c>, each at most once.</param>
    public static IReadOnlyList<LinePart> Fill(string pattern, params IReadOnlyList<LinePart>[] values)
    {
        var line = new List<LinePart>();
        var rest = pattern;
        while (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var at)
        {
            Add(line, rest[..at]);
            line.AddRange(values[rest[at + 1] - '0']);
            rest = rest[(at + 3)..];
        }

        Add(line, rest);
        return line;
    }

    /// <summary>“A”, “A and B”, “A, B and C”, as the language joins them.</summary>
    public static IReadOnlyList<LinePart> List(SiteStrings words, IReadOnlyList<IReadOnlyList<LinePart>> items)
    {
        var line = new List<LinePart>();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                Add(line, words[i == items.Count - 1 ? "list.last-joint" : "list.joint"]);
            }

            line.AddRange(items[i]);
        }

        return line;
    }

    public static IReadOnlyList<LinePart> Of(string text, string? path = null) => [new LinePart(text, path)];

    private static void Add(List<LinePart> line, string text)
    {
        if (text.Length > 0)
        {
            line.Add(new LinePart(text));
        }
    }
}
