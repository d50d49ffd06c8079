using NewsSite.Articles.Desk;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Articles.Bulk;

/// <summary>Why a story is left alone by an act on many, and what else follows for it.</summary>
internal static class BulkRules
{
    public static readonly Phrase NotThere = "It is not there, or not yours to see.";
    public static readonly Phrase ChangedMeanwhile = "Somebody changed it meanwhile. Look at it again.";
    private static readonly Phrase NotYours = "It is not yours to change.";

    /// <returns>Null when nothing is in the way.</returns>
    public static Phrase? WhyNot(this CurrentActor actor, BulkChoice choice, StoryFacts story) =>
        choice.Kind switch
        {
            BulkKind.Owner when !story.IsInCare => NotYours,
            BulkKind.Owner when story.Article.OwnerId == choice.TargetId => "It is theirs already.",
            BulkKind.Owner => null,
            BulkKind.Withdraw when !story.IsInCare => NotYours,
            BulkKind.Withdraw when !story.Article.IsLive => "Readers do not have it.",
            BulkKind.Withdraw => null,
            _ when !story.MayChange => NotYours,
            BulkKind.Submit when story.Article.CanBeSubmitted => null,
            BulkKind.Submit => "It has no words that nobody was asked to look at.",
            BulkKind.Return when story.Article.IsInReview => null,
            BulkKind.Return => (Phrase)
                $"Its state is {StateWords.Of(story.Article.State)}: it does not wait for review.",
            BulkKind.Section when story.Content.SectionId == choice.TargetId => "It is there already.",
            BulkKind.Topic when story.Content.TopicIds.Contains(choice.TargetId!.Value) => "It has the topic already.",
            _ when !actor.MayMove(story.Article, choice.ChangeIn(story.Content)) =>
                "You could not go on with it there.",
            _ => null,
        };

    /// <summary>The words as a new section or topic makes them.</summary>
    public static ArticleContent ChangeIn(this BulkChoice choice, ArticleContent content) =>
        choice.Kind switch
        {
            BulkKind.Section => content with { SectionId = choice.TargetId },
            BulkKind.Topic => content with { TopicIds = [.. content.TopicIds, choice.TargetId!.Value] },
            _ => content,
        };

    /// <returns>What else the person should know; empty for nothing.</returns>
    public static Phrase AlsoOf(BulkKind kind, StoryFacts story) =>
        kind switch
        {
            BulkKind.Withdraw when story.Plans == 1 => "What is planned for it is given up.",
            BulkKind.Withdraw when story.Plans > 1 => "What is planned for it is given up: more than one plan.",
            BulkKind.Section or BulkKind.Topic => AfterSaveOf(story.Article),
            _ => Phrase.Empty,
        };

    private static Phrase AfterSaveOf(Article article) =>
        article switch
        {
            { IsLive: true } => "Readers get it when the story is published again.",
            { ScheduledNumber: not null } => "The schedule keeps the words from before.",
            { IsApproved: true } => "Its words wait for review again.",
            _ => Phrase.Empty,
        };
}
