using System.Globalization;
using System.Text;

namespace NewsSite.Search.Engines;

/// <summary>The words of a story as PostgreSQL writes a <c>tsvector</c>: each with its places and their weights.</summary>
/// <remarks>Source of the limits: PostgreSQL, "Text Search: Limitations" (a vector below 1 MB, a word below 2 KB, places up to 16,383, 256 of them a word).</remarks>
internal static class WordVector
{
    private const int LongestWord = 500;
    private const int MostPlaces = 255;
    private const int LastPlace = 16_383;
    private const int MostBytes = 900_000;
    private const int BytesOfPlace = 4;

    public static string Of(SearchedText text)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var (place, bytes) = (0, 0);
        foreach (var (words, weight) in Weighted(text))
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut))
            {
                place = Math.Min(place + 1, LastPlace);
                bytes += Add(places, word, place, weight, MostBytes - bytes);
            }
        }

        return string.Join(' ', places.Select(w => $"{Quoted(w.Key)}:{string.Join(',', w.Value)}"));
    }

    public static string Quoted(string word) =>
        $"'{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static IEnumerable<(string Words, char Weight)> Weighted(SearchedText text) =>
        [(text.Headline, 'A'), (text.Standfirst, 'B'), (text.Names, 'C'), (text.Captions, 'C'), (text.Body, 'D')];

    /// <returns>Bytes that it takes; 0 when it was left out.</returns>
    private static int Add(Dictionary<string, List<string>> places, string word, int place, char weight, int room)
    {
        var isNew = !places.TryGetValue(word, out var known);
        var needed = BytesOfPlace + (isNew ? Encoding.UTF8.GetByteCount(word) + BytesOfPlace : 0);
        if (needed > room || known?.Count >= MostPlaces)
        {
            return 0;
        }

        places[word] = known ??= [];
        known.Add(string.Create(CultureInfo.InvariantCulture, $"{place}{weight}"));
        return needed;
    }

    private static string Cut(string word) =>
        word.Length <= LongestWord ? word
        : char.IsHighSurrogate(word[LongestWord - 1]) ? word[..(LongestWord - 1)]
        : word[..LongestWord];
}
