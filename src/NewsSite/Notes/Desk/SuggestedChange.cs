using NewsSite.Core.Notes;

namespace NewsSite.Notes.Desk;

/// <summary>One change of a suggestion, with a few of the words around it that stay.</summary>
/// <param name="Number">From 0.</param>
public sealed record SuggestedChange(int Number, string Before, WordRun Run, string After)
{
    private const int WordsAround = 4;

    public static IReadOnlyList<SuggestedChange> Of(SuggestedWords words)
    {
        var changes = new List<SuggestedChange>();
        for (var at = 0; at < words.Runs.Count; at++)
        {
            if (words.Runs[at].IsChange)
            {
                var (before, after) = (Same(words, at - 1), Same(words, at + 1));
                changes.Add(new(changes.Count, LastOf(before), words.Runs[at], FirstOf(after)));
            }
        }

        return changes;
    }

    private static string Same(SuggestedWords words, int at) =>
        at >= 0 && at < words.Runs.Count && !words.Runs[at].IsChange ? words.Runs[at].Present : "";

    private static string FirstOf(string text)
    {
        var end = 0;
        for (var word = 0; word < WordsAround && end >= 0 && end < text.Length; word++)
        {
            end = text.IndexOf(' ', end + 1);
        }

        return end < 0 || end >= text.Length ? text : $"{text[..end]} …";
    }

    private static string LastOf(string text)
    {
        var start = text.Length;
        for (var word = 0; word < WordsAround && start > 0; word++)
        {
            start = text.LastIndexOf(' ', start - 1);
        }

        return start <= 0 ? text : $"… {text[(start + 1)..]}";
    }
}
