using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using NewsSite.Core.Languages;

namespace NewsSite.Import.Pages;

/// <summary>The words by which pages are taken apart, one embedded file per language.</summary>
/// <remarks>
/// A page is read with every pack at once: players and share bars often speak another language than the story.
/// A new language may have one file more in <c>Packs</c>; without it the words of the others serve. Entries <c>word => value</c> are pairs.
/// </remarks>
internal static class PagePacks
{
    private static readonly ConcurrentDictionary<Language, Dictionary<string, string[]>> ByLanguage = new();

    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Sets = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string[]> Lists = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Maps = new(
        StringComparer.Ordinal
    );

    /// <summary>Whether a label (see <see cref="Fold.Label"/>) is one of the list's entries.</summary>
    public static bool Has(string list, string label) => Set(list).Contains(label);

    public static FrozenSet<string> Set(string list) => Sets.GetOrAdd(list, l => Phrases(l).ToFrozenSet());

    /// <summary>Folded entries of every pack, the longest first.</summary>
    public static string[] Phrases(string list) =>
        Lists.GetOrAdd(list, l => [.. Raw(l).Select(Fold.Text).Distinct().OrderByDescending(p => p.Length)]);

    public static FrozenSet<string> Words(Language language, string list) =>
        Pack(language).GetValueOrDefault(list, []).Select(Fold.Text).ToFrozenSet();

    /// <summary>How many words of a text are common ones of any language.</summary>
    public static int WordHits(string text) => Fold.Text(text).Split(' ', '\n').Count(Set("language-words").Contains);

    /// <summary>Folded words and what they stand for.</summary>
    public static FrozenDictionary<string, string> Pairs(string list) =>
        Maps.GetOrAdd(list, l => Raw(l).Select(Pair).DistinctBy(p => p.Key).ToFrozenDictionary());

    /// <summary>Whether a folded text holds one of the phrases as whole words.</summary>
    public static bool AnyIn(string list, string folded) => Phrases(list).Any(p => HoldsWord(folded, p));

    public static bool HoldsWord(string folded, string phrase)
    {
        for (
            var at = folded.IndexOf(phrase, StringComparison.Ordinal);
            at >= 0;
            at = folded.IndexOf(phrase, at + 1, StringComparison.Ordinal)
        )
        {
            if (IsEdge(folded, at - 1) && IsEdge(folded, at + phrase.Length))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static IEnumerable<string> Raw(string list) =>
        Language.All.SelectMany(l => Pack(l).GetValueOrDefault(list, []));

    private static KeyValuePair<string, string> Pair(string entry)
    {
        var parts = entry.Split(" => ");
        return new(Fold.Text(parts[0]), parts[^1]);
    }

    private static Dictionary<string, string[]> Pack(Language language) => ByLanguage.GetOrAdd(language, Read);

    private static Dictionary<string, string[]> Read(Language language)
    {
        using var stream = typeof(PagePacks).Assembly.GetManifestResourceStream($"import-words/{language.Tag}");
        return stream is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!;
    }
}
