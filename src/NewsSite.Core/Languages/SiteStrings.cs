using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace NewsSite.Core.Languages;

/// <summary>The words of the interface in one language, read from the embedded <c>Strings/&lt;tag&gt;.json</c>.</summary>
/// <remarks>
/// A key that a language lacks is answered in English. Keys are <c>place.what</c>; values may hold
/// <c>{0}</c>, <c>{1}</c>. Counted phrases have one key per CLDR plural category:
/// <c>search.count.one</c>, <c>.few</c>, <c>.many</c>, <c>.other</c>.
/// </remarks>
public sealed class SiteStrings
{
    private static readonly FrozenDictionary<string, SiteStrings> ByTag = Language
        .All.Select(l => new SiteStrings(l))
        .ToFrozenDictionary(s => s.Language.Tag, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _words;

    private SiteStrings(Language language)
    {
        Language = language;
        _words = Read(language.Tag);
    }

    public Language Language { get; }

    public static SiteStrings English => For(Language.English);

    public IEnumerable<string> Keys => _words.Keys;

    public static SiteStrings For(Language language) => ByTag[language.Tag];

    /// <exception cref="KeyNotFoundException">English lacks the key too: a mistake in the code.</exception>
    public string this[string key] =>
        _words.TryGetValue(key, out var word) ? word
        : Language == Language.English ? throw new KeyNotFoundException($"No words for '{key}'.")
        : English[key];

    /// <summary>Numbers among the values are set in the language's digits.</summary>
    public string Format(string key, params object?[] values) =>
        string.Format(
            Culture,
            this[key],
            [.. values.Select(v => v is int number ? NativeDigits.Of(number, Language) : v)]
        );

    /// <summary>A counted phrase; the count is <c>{0}</c>.</summary>
    public string Count(string key, int count) => Format($"{key}.{PluralRules.CategoryOf(Language, count)}", count);

    /// <summary>For numbers and names of months; Dari has no culture of its own in ICU data and uses Persian of Afghanistan.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language == Language.Dari ? "fa-AF" : Language.Tag);

    private static FrozenDictionary<string, string> Read(string tag)
    {
        using var stream = typeof(SiteStrings).Assembly.GetManifestResourceStream($"strings/{tag}");
        return stream is null
            ? FrozenDictionary<string, string>.Empty
            : JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
