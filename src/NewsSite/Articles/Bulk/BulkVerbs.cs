using NewsSite.Articles.HandOver;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Articles.Bulk;

/// <summary>What is done to one of many stories: the same acts as to one alone.</summary>
public sealed class BulkVerbs(MoveArticle move, SaveArticle save, HandStory hand, WithdrawArticle withdraw)
{
    /// <returns>Why it was not done; empty when it was.</returns>
    public async Task<Phrase> DoAsync(BulkChoice choice, StoryFacts story, string reason, CancellationToken cancel) =>
        choice.Kind switch
        {
            BulkKind.Submit => Words(await move.SubmitAsync(story.Id, cancel)),
            BulkKind.Return => Words(await move.ReturnAsync(story.Id, cancel)),
            BulkKind.Owner => Words(await hand.ExecuteAsync(story.Id, choice.TargetId, cancel)),
            BulkKind.Withdraw => Words(await withdraw.ExecuteAsync(story.Id, reason, null, cancel)),
            _ => await SaveAsync(story, choice.ChangeIn(story.Content), cancel),
        };

    /// <summary>A new revision on top of the latest: nobody's words are lost, and history shows it.</summary>
    internal async Task<Phrase> SaveAsync(StoryFacts story, ArticleContent content, CancellationToken cancel) =>
        await save.ExecuteAsync(story.Id, story.Article.LatestNumber, content, RevisionReason.Saved, cancel)
        is SaveOutcome.Saved
            ? Phrase.Empty
            : BulkRules.ChangedMeanwhile;

    internal static Phrase Words(IReadOnlyList<Problem> problems) => Phrase.Row(problems.Select(p => p.Message));
}
