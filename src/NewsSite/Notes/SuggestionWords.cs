using NewsSite.Core.Notes;

namespace NewsSite.Notes;

/// <summary>What the desk calls what became of a suggestion.</summary>
public static class SuggestionWords
{
    public static string Of(SuggestionState state) =>
        state switch
        {
            SuggestionState.Open => "open",
            SuggestionState.Taken => "taken",
            SuggestionState.TakenInPart => "taken in part",
            SuggestionState.Withdrawn => "withdrawn",
            _ => "refused",
        };
}
