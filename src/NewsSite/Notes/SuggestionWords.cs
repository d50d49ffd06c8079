using NewsSite.Core.Languages;
using NewsSite.Core.Notes;

namespace NewsSite.Notes;

/// <summary>How the desk says what became of a suggestion.</summary>
public static class SuggestionWords
{
    /// <param name="by">Who decided, as text or markup.</param>
    /// <param name="when">In words.</param>
    public static Phrase Closed(SuggestionState state, object by, string when) =>
        state switch
        {
            SuggestionState.Taken => (Phrase)$"Taken by {by}, {when}",
            SuggestionState.TakenInPart => (Phrase)$"Taken in part by {by}, {when}",
            SuggestionState.Withdrawn => (Phrase)$"Withdrawn by {by}, {when}",
            _ => (Phrase)$"Refused by {by}, {when}",
        };

    /// <returns>For whoever comes too late to decide.</returns>
    public static Phrase ClosedBefore(SuggestionState state, string by) =>
        state switch
        {
            SuggestionState.Taken => (Phrase)$"{by} was here before you: this suggestion is taken.",
            SuggestionState.TakenInPart => (Phrase)$"{by} was here before you: this suggestion is taken in part.",
            SuggestionState.Withdrawn => (Phrase)$"{by} was here before you: this suggestion is withdrawn.",
            _ => (Phrase)$"{by} was here before you: this suggestion is refused.",
        };
}
