using System.Text.Json.Serialization;

namespace NewsSite.Core.Languages;

/// <summary>A short text in several languages, such as a section's name.</summary>
/// <param name="ByLanguage">From tag to text. At least one.</param>
public sealed record LocalizedText([property: JsonRequired] IReadOnlyDictionary<string, string> ByLanguage)
{
    public static LocalizedText Of(Language language, string text) =>
        new(new Dictionary<string, string> { [language.Tag] = text });

    public static LocalizedText Empty { get; } = new(new Dictionary<string, string>());

    /// <returns>The text in that language; else in English; else in any; empty when there is none at all.</returns>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var own) ? own
        : ByLanguage.TryGetValue(Language.English.Tag, out var english) ? english
        : ByLanguage.Values.FirstOrDefault() ?? "";

    public string In(Language language) => In(language.Tag);

    /// <summary>Whether <see cref="In(Language)"/> answers in another language, and in which; null when it does not.</summary>
    public Language? InsteadOf(Language language) =>
        ByLanguage.ContainsKey(language.Tag) ? null
        : ByLanguage.ContainsKey(Language.English.Tag) ? Language.English
        : Language.Find(ByLanguage.Keys.FirstOrDefault());

    /// <returns>The text of exactly that language; null when missing.</returns>
    public string? Exactly(string language) => ByLanguage.GetValueOrDefault(language);

    [JsonIgnore]
    public IEnumerable<string> All => ByLanguage.Values;
}
