using System.Collections.Frozen;
using System.Text.Json;

namespace NewsSite.Core.Languages;

/// <summary>One file of strings, <c>&lt;tag&gt;.json</c>: what is particular to a language, and the words of the interface in it.</summary>
public sealed class StringsFile
{
    /// <summary>What keys that describe the language itself begin with; all others are words for readers.</summary>
    public const string AboutTheLanguage = "language.";
    private const string EmbeddedIn = "strings/";

    private readonly FrozenDictionary<string, string> _facts;

    private StringsFile(string tag, Dictionary<string, string> entries)
    {
        Tag = tag;
        var isFact = entries.ToLookup(e => e.Key.StartsWith(AboutTheLanguage, StringComparison.Ordinal));
        _facts = isFact[true].ToFrozenDictionary(e => e.Key[AboutTheLanguage.Length..], e => e.Value);
        Words = isFact[false].ToFrozenDictionary();
    }

    public string Tag { get; }
    public FrozenDictionary<string, string> Words { get; }

    /// <summary>The languages that come with the program.</summary>
    internal static IEnumerable<StringsFile> Embedded
    {
        get
        {
            var assembly = typeof(StringsFile).Assembly;
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(EmbeddedIn, default)))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                yield return Read(name[EmbeddedIn.Length..], stream);
            }
        }
    }

    /// <exception cref="InvalidDataException">It is not one JSON object of texts.</exception>
    public static StringsFile Read(string tag, Stream json)
    {
        try
        {
            return new StringsFile(tag, JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"The strings of language “{tag}” cannot be read: {broken.Message}", broken);
        }
    }

    internal string Fact(string key) =>
        _facts.TryGetValue(key, out var value)
            ? value
            : throw new InvalidDataException($"The strings of language “{Tag}” lack “{AboutTheLanguage}{key}”.");

    internal string OneOf(string key, params ReadOnlySpan<string> known) =>
        Fact(key) is var value && known.Contains(value) ? value : throw Wrong(key);

    internal InvalidDataException Wrong(string key) =>
        new($"The strings of language “{Tag}” say “{Fact(key)}” for “{AboutTheLanguage}{key}”, which is not known.");
}
