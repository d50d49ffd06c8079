using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Seizures.Admin;

internal static class ChangesWords
{
    /// <summary>Such as <c>3 saves, published, withdrawn</c>.</summary>
    public static string Of(StoryChange story) =>
        (
            story.Saves == 0
                ? Enumerable.Empty<string>()
                : [DeskWords.Say(Phrase.Counted(story.Saves, "1 save", $"{story.Saves} saves"))]
        )
            .Concat(story.Acts.Distinct().Select(ActWords.OfStory))
            .Aggregate((before, next) => DeskWords.Say($"{before}, {next}"));

    /// <summary>All rows about the same thing; for what is about none, all rows of the same act.</summary>
    public static string InRecord(AuditEntry entry) =>
        entry.ObjectId is { } id ? $"?thing={id}" : $"?act={Uri.EscapeDataString(entry.Act)}";

    public static Phrase RollBackOf(StoryChange story)
    {
        var brings = story switch
        {
            { WordsBefore: { } before } => (Phrase)
                $"Rolling back brings the words of revision {before} back, and readers get again what they had before.",
            { Saves: > 0 } =>
                "The story was started in this time: rolling back leaves it as a draft, and readers get again what they had before.",
            _ => "Rolling back leaves the words, and readers get again what they had before.",
        };
        return story.OthersSaved ? (Phrase)$"{brings} Colleagues saved after it: look at the history first." : brings;
    }
}
