using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;

namespace NewsSite.Core.Languages;

/// <summary>The newsroom's own pages in one language: each <see cref="Phrase"/> by its English key.</summary>
/// <remarks>
/// English has none and needs none. A counted phrase stands once for each plural category of the language: <c>{0} stories#few</c>.
/// What scripts say is kept apart, for it goes to the browser.
/// </remarks>
public sealed class PhraseBook
{
    /// <summary>What the name of a language's file ends with, after its tag.</summary>
    public const string FileEnd = ".phrases.json";

    /// <summary>The same for what scripts say.</summary>
    public const string ScriptsFileEnd = ".scripts.json";

    private const string EmbeddedIn = "phrases/";
    private static readonly PhraseBook Empty = new([], []);
    private static readonly ConcurrentDictionary<string, PhraseBook> ByTag = new();

    private readonly FrozenDictionary<string, string> _phrases;

    private PhraseBook(Dictionary<string, string> phrases, Dictionary<string, string> ofScripts) =>
        (_phrases, OfScripts) = (phrases.ToFrozenDictionary(), ofScripts.ToFrozenDictionary());

    /// <summary>Languages that the newsroom's pages can be read in: English, and each that has a book.</summary>
    public static IEnumerable<Language> Languages => Language.All.Where(l => l == Language.English || Of(l) != Empty);

    /// <summary>What scripts say, with <c>{0}</c> for values.</summary>
    public IReadOnlyDictionary<string, string> OfScripts { get; }

    public IEnumerable<string> Keys => _phrases.Keys;

    /// <returns>One that knows nothing where a language has none.</returns>
    public static PhraseBook Of(Language language) => ByTag.GetOrAdd(language.Tag, FindEmbedded);

    /// <summary>Adds the book of a language of the newsroom's own, before anything is served.</summary>
    /// <exception cref="InvalidDataException">It is not one JSON object of texts.</exception>
    public static void Learn(string tag, Stream phrases, Stream? ofScripts) =>
        ByTag[tag] = new PhraseBook(Read(tag, phrases), ofScripts is null ? [] : Read(tag, ofScripts));

    /// <returns>Null when the language has no words for it.</returns>
    public string? Find(string key) => _phrases.GetValueOrDefault(key);

    public string? Find(string key, string category) => Find($"{key}#{category}");

    private static PhraseBook FindEmbedded(string tag) =>
        Open(tag + FileEnd) is not { } phrases
            ? Empty
            : new PhraseBook(Read(tag, phrases), Read(tag, Open(tag + ScriptsFileEnd)!));

    private static Stream? Open(string name) =>
        typeof(PhraseBook).Assembly.GetManifestResourceStream(EmbeddedIn + name);

    private static Dictionary<string, string> Read(string tag, Stream json)
    {
        using (json)
        {
            try
            {
                return JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
            }
            catch (JsonException broken)
            {
                throw new InvalidDataException($"The phrases of “{tag}” cannot be read: {broken.Message}", broken);
            }
        }
    }
}
