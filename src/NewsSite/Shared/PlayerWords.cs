using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>What the script over films and recordings says, as JSON for an attribute of its element.</summary>
public static class PlayerWords
{
    private const string Prefix = "player.";
    private static readonly string[] Shared = ["video-unavailable", "audio-unavailable", "transcript"];

    // The attribute escapes what markup could take for its own.
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string In(Language language)
    {
        var strings = SiteStrings.For(language);
        var words = SiteStrings
            .English.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(key => key[Prefix.Length..], key => strings[key]);
        foreach (var key in Shared)
        {
            words[key] = strings[$"markup.{key}"];
        }

        words["digits"] = NativeDigits.Set("0123456789", language);
        return JsonSerializer.Serialize(words, Readable);
    }
}
