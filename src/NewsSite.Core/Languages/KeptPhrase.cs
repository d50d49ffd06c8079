using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NewsSite.Core.Languages;

/// <summary>A phrase as text that can be kept, and said later in the language of whoever looks then.</summary>
/// <remarks>One without values is kept as its English words; one with values as JSON that keeps them apart.</remarks>
public static class KeptPhrase
{
    private const string Key = "say";
    private const string Values = "with";
    private const string Count = "count";
    private const string One = "one";

    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(Phrase phrase) =>
        phrase.IsPlain && !IsJson(phrase.ToString()) ? phrase.ToString() : NodeOf(phrase).ToJsonString(Written);

    /// <param name="text">Words that no phrase wrote stand for themselves.</param>
    public static Phrase Read(string text)
    {
        try
        {
            return IsJson(text) && JsonNode.Parse(text) is JsonObject kept ? Sayable(PhraseOf(kept)) : text;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            return text;
        }
    }

    /// <exception cref="FormatException">It has places for values that it lacks.</exception>
    private static Phrase Sayable(Phrase phrase)
    {
        _ = phrase.ToString();
        return phrase;
    }

    private static bool IsJson(string text) => text.StartsWith('{');

    private static JsonObject NodeOf(Phrase phrase)
    {
        var node = new JsonObject { [Key] = phrase.Key };
        if (phrase.Values.Count > 0)
        {
            node[Values] = new JsonArray([.. phrase.Values.Select(v => NodeOf(v.Value, v.Format))]);
        }

        if (phrase.Counting is var (count, one))
        {
            (node[Count], node[One]) = (count, NodeOf(one));
        }

        return node;
    }

    private static JsonNode NodeOf(object? value, string? format) =>
        value switch
        {
            Phrase phrase => NodeOf(phrase),
            int number when format is null => JsonValue.Create(number),
            _ => JsonValue.Create(Phrase.Said(value, format, Language.English)),
        };

    private static Phrase PhraseOf(JsonObject node)
    {
        var values = node[Values] as JsonArray ?? [];
        (int, Phrase)? counting = node[One] is JsonObject one
            ? (node[Count]?.GetValue<int>() ?? 0, PhraseOf(one))
            : null;
        return Phrase.Of(node[Key]?.GetValue<string>() ?? "", values.Select(ValueOf), counting);
    }

    private static object? ValueOf(JsonNode? node) =>
        node switch
        {
            JsonObject phrase => PhraseOf(phrase),
            JsonValue value when value.TryGetValue<int>(out var number) => number,
            _ => node?.GetValue<string>(),
        };
}
