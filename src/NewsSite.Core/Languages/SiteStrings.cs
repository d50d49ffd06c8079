using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace NewsSite.Core.Languages;

/// <summary>The words of the interface in one language, from its <see cref="StringsFile"/>.</summary>
/// <remarks>
/// A key that a language lacks is answered in English. Keys are <c>place.what</c>; values may hold
/// <c>{0}</c>, <c>{1}</c>. Counted phrases have one key per plural category of the language:
/// <c>search.count.one</c>, <c>.few</c>, <c>.many</c>, <c>.other</c>.
/// </remarks>
public sealed class SiteStrings
{
    private static readonly ConcurrentDictionary<Language, SiteStrings> ByLanguage = new();

    private readonly FrozenDictionary<string, string> _words;

    private SiteStrings(Language language)
    {
        Language = language;
        _words = language.Strings.Words;
    }

    public Language Language { get; }

    public static SiteStrings English => For(Language.English);

    public IEnumerable<string> Keys => _words.Keys;

    public static SiteStrings For(Language language) => ByLanguage.GetOrAdd(language, l => new SiteStrings(l));

    /// <exception cref="KeyNotFoundException">English lacks the key too: a mistake in the code.</exception>
    public string this[string key] =>
        _words.TryGetValue(key, out var word) ? word
        : Language == Language.English ? throw new KeyNotFoundException($"No words for '{key}'.")
        : English[key];

    /// <summary>Whether the language has the words itself; where not, English stands for it and has to be marked as such.</summary>
    public bool Has(string key) => _words.ContainsKey(key);

    /// <summary>Numbers among the values are set in the language's digits.</summary>
    public string Format(string key, params object?[] values) =>
        string.Format(
            Culture,
            this[key],
            [.. values.Select(v => v is int number ? NativeDigits.Of(number, Language) : v)]
        );

    /// <summary>A counted phrase; the count is <c>{0}</c>.</summary>
    public string Count(string key, int count)
    {
        var own = $"{key}.{Language.Plurals.CategoryOf(count)}";
        return Has(own) ? Format(own, count) : Format($"{key}.{Language.English.Plurals.CategoryOf(count)}", count);
    }

    public CultureInfo Culture => Language.Culture;
}
