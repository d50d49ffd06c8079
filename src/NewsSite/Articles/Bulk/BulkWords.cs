using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Bulk;

/// <summary>What the desk calls acts on many stories.</summary>
internal static class BulkWords
{
    /// <returns>As a choice in a list; the name of what is chosen, where there is one.</returns>
    public static string Of(BulkChoice choice) =>
        choice.Kind switch
        {
            BulkKind.Submit => DeskWords.Say("Submit for review"),
            BulkKind.Return => DeskWords.Say("Return to draft"),
            BulkKind.Withdraw => DeskWords.Say("Withdraw from readers"),
            _ => choice.TargetName,
        };

    /// <returns>What stands above the choices of a kind; null for those that stand alone.</returns>
    public static Phrase? GroupOf(BulkKind kind) =>
        kind switch
        {
            BulkKind.Section => (Phrase)"Move to the section",
            BulkKind.Topic => "Add the topic",
            BulkKind.Owner => "Hand to",
            _ => null,
        };

    /// <returns>Such as <c>Move 12 stories to World</c>.</returns>
    public static Phrase Ask(BulkChoice choice, int count)
    {
        var name = choice.TargetName;
        return choice.Kind switch
        {
            BulkKind.Submit => Phrase.Counted(
                count,
                "Submit 1 story for review",
                $"Submit {count:N0} stories for review"
            ),
            BulkKind.Return => Phrase.Counted(count, "Return 1 story to draft", $"Return {count:N0} stories to draft"),
            BulkKind.Withdraw => Phrase.Counted(
                count,
                "Withdraw 1 story from readers",
                $"Withdraw {count:N0} stories from readers"
            ),
            BulkKind.Section => Phrase.Counted(count, $"Move 1 story to {name}", $"Move {count:N0} stories to {name}"),
            BulkKind.Topic => Phrase.Counted(
                count,
                $"Add the topic {name} to 1 story",
                $"Add the topic {name} to {count:N0} stories"
            ),
            _ => Phrase.Counted(count, $"Hand 1 story to {name}", $"Hand {count:N0} stories to {name}"),
        };
    }

    /// <returns>Such as <c>12 stories were moved to World.</c></returns>
    public static Phrase Done(BulkChoice choice, int count)
    {
        var name = choice.TargetName;
        return choice.Kind switch
        {
            BulkKind.Submit => Phrase.Counted(
                count,
                "1 story was submitted for review.",
                $"{count:N0} stories were submitted for review."
            ),
            BulkKind.Return => Phrase.Counted(
                count,
                "1 story was returned to draft.",
                $"{count:N0} stories were returned to draft."
            ),
            BulkKind.Withdraw => Phrase.Counted(
                count,
                "1 story was withdrawn from readers.",
                $"{count:N0} stories were withdrawn from readers."
            ),
            BulkKind.Section => Phrase.Counted(
                count,
                $"1 story was moved to {name}.",
                $"{count:N0} stories were moved to {name}."
            ),
            BulkKind.Topic => Phrase.Counted(
                count,
                $"1 story was given the topic {name}.",
                $"{count:N0} stories were given the topic {name}."
            ),
            _ => Phrase.Counted(count, $"1 story was handed to {name}.", $"{count:N0} stories were handed to {name}."),
        };
    }

    /// <returns>Such as <c>12 stories are as they were before.</c></returns>
    public static Phrase Undone(int count) =>
        Phrase.Counted(count, "1 story is as it was before.", $"{count:N0} stories are as they were before.");
}
