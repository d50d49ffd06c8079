using NewsSite.Core.Languages;

namespace NewsSite.Search;

/// <summary>Marks the words a reader looked for in text as it was published.</summary>
internal static class Highlighting
{
    private const int WordsBefore = 8;
    private const int WordsInExcerpt = 30;

    public static IReadOnlyList<TextPart> Mark(string text, SearchWords words) =>
        Parts(text, 0, text.Length, SearchFolding.Words(text).Where(w => words.Matches(w.Folded)));

    /// <returns>About thirty words around the first match; null when nothing in the text matches.</returns>
    public static IReadOnlyList<TextPart>? Excerpt(string text, SearchWords words)
    {
        var before = new Queue<FoldedWord>();
        using var all = SearchFolding.Words(text).GetEnumerator();
        while (all.MoveNext())
        {
            before.Enqueue(all.Current);
            if (words.Matches(all.Current.Folded))
            {
                return Excerpt(text, words, before, all);
            }

            if (before.Count > WordsBefore)
            {
                before.Dequeue();
            }
        }

        return null;
    }

    /// <returns>The beginning of a text, unmarked.</returns>
    public static IReadOnlyList<TextPart> Beginning(string text)
    {
        var shown = SearchFolding.Words(text).Take(WordsInExcerpt + 1).ToList();
        return shown.Count <= WordsInExcerpt
            ? Parts(text, 0, text.Length, [])
            : Ellipsed(text, 0, EndOf(shown[^2]), []);
    }

    private static List<TextPart> Excerpt(
        string text,
        SearchWords words,
        IReadOnlyCollection<FoldedWord> before,
        IEnumerator<FoldedWord> rest
    )
    {
        var shown = before.ToList();
        while (shown.Count < WordsInExcerpt && rest.MoveNext())
        {
            shown.Add(rest.Current);
        }

        // A text that begins or ends with these words keeps its opening and closing marks.
        var start = SearchFolding.Words(text).First().Start == shown[0].Start ? 0 : shown[0].Start;
        var end = rest.MoveNext() ? EndOf(shown[^1]) : text.Length;
        return Ellipsed(text, start, end, shown.Where(w => words.Matches(w.Folded)));
    }

    private static List<TextPart> Ellipsed(string text, int start, int end, IEnumerable<FoldedWord> matches)
    {
        var parts = Parts(text, start, end, matches);
        if (start > 0)
        {
            parts.Insert(0, new TextPart("… ", false));
        }

        if (end < text.Length)
        {
            parts.Add(new TextPart(" …", false));
        }

        return parts;
    }

    private static List<TextPart> Parts(string text, int start, int end, IEnumerable<FoldedWord> matches)
    {
        var parts = new List<TextPart>();
        var at = start;
        foreach (var match in matches)
        {
            Add(at, match.Start, false);
            Add(match.Start, EndOf(match), true);
            at = EndOf(match);
        }

        Add(at, end, false);
        return parts;

        void Add(int from, int to, bool isMatch)
        {
            if (to > from)
            {
                parts.Add(new TextPart(text[from..to], isMatch));
            }
        }
    }

    private static int EndOf(FoldedWord word) => word.Start + word.Length;
}
