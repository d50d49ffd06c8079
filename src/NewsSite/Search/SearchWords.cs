using NewsSite.Core.Languages;
using NewsSite.Search.Engines;

namespace NewsSite.Search;

/// <summary>The words of a query: what is asked of the index, and what is highlighted in the answer.</summary>
/// <remarks>Only folded letters and digits ever reach the index's query language, each word in quotes.</remarks>
internal sealed class SearchWords(string text, ISearchEngine engine)
{
    private const int MostWords = 12;
    private const int LongestWord = 40;

    private readonly string[] _words =
    [
        .. SearchFolding
            .Words(text)
            .Select(w => w.Folded.Length <= LongestWord ? w.Folded : Cut(w.Folded))
            .Distinct(StringComparer.Ordinal)
            .Take(MostWords),
    ];

    public int Count => _words.Length;

    public string MatchingAll => engine.All(_words.Select(Term));

    public string MatchingAny => engine.Any(_words.Select(Term));

    /// <summary>All words, or names that sound like them in another script; null when none of them can be such a name.</summary>
    public string? MatchingSounds =>
        _words.Any(w => NameSounds.KeysElsewhere(w).Any()) ? engine.All(_words.Select(TermOrSound)) : null;

    public string MatchingHeadline => engine.All(_words.Select(w => engine.Term(w, IsPrefix(w), SearchField.Headline)));

    /// <summary>Whether each of the words begins a word of that text.</summary>
    public bool AllBegin(string text)
    {
        var folded = SearchFolding.Words(text).Select(w => w.Folded).ToList();
        return _words.All(w => folded.Any(f => f.StartsWith(w, StringComparison.Ordinal)));
    }

    public IReadOnlyList<string> All => _words;

    public bool Matches(string folded) =>
        _words.Any(w => IsPrefix(w) ? folded.StartsWith(w, StringComparison.Ordinal) : folded == w);

    /// <summary>One letter stands for itself: half the index begins with it.</summary>
    private static bool IsPrefix(string word) => word.Length > 1;

    private string Term(string word) => engine.Term(word, IsPrefix(word));

    private string TermOrSound(string word) =>
        engine.Any(
            NameSounds
                .KeysElsewhere(word)
                .Select(key => engine.Term(key, isPrefix: false, SearchField.Names))
                .Prepend(Term(word))
        );

    private static string Cut(string word) =>
        word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];
}
