using System.Net;
using System.Text.RegularExpressions;

namespace NewsSite.Core.Media.Captions;

/// <summary>Reads the words out of a cue's text.</summary>
internal static partial class WebVttText
{
    public static (string Words, string? Speaker) Read(string text)
    {
        var voice = Voice().Match(text);
        var speaker = voice.Success ? WebUtility.HtmlDecode(voice.Groups["name"].Value).Trim() : null;
        var words = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        return (string.Join('\n', words.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)), speaker);
    }

    [GeneratedRegex(@"<v(?:\.[^\s>]*)?[ \t]+(?<name>[^>]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voice();

    [GeneratedRegex("<[^>]*>?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
