using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.HandOver;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Bulk;

/// <summary>What puts one of many stories back: acts like any other, in the record and in history.</summary>
public sealed class UndoVerbs(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    MoveArticle move,
    BulkVerbs verbs,
    HandStory hand,
    UndoWithdrawal undoWithdrawal
)
{
    /// <returns>Why it was not put back; empty when it was.</returns>
    public async Task<Phrase> UndoAsync(BulkAct act, BulkStory row, StoryFacts story, CancellationToken cancel) =>
        act.Kind switch
        {
            BulkKind.Submit => BulkVerbs.Words(await move.ReturnAsync(story.Id, cancel)),
            BulkKind.Return => await ReviewAgainAsync(story, row.Before.Review, cancel),
            BulkKind.Owner => BulkVerbs.Words(await hand.ExecuteAsync(story.Id, row.Before.OwnerId, cancel)),
            BulkKind.Withdraw => BulkVerbs.Words(
                await undoWithdrawal.ExecuteAsync(story.Id, row.Before.LiveNumber!.Value, row.Before.Leads, cancel)
            ),
            BulkKind.Section => await SaveAsync(
                row,
                story,
                story.Content with
                {
                    SectionId = row.Before.SectionId,
                },
                cancel
            ),
            _ => await SaveAsync(row, story, Without(story.Content, act.TargetId), cancel),
        };

    private static ArticleContent Without(ArticleContent content, Guid? topicId) =>
        content with
        {
            TopicIds = [.. content.TopicIds.Where(t => t != topicId)],
        };

    private async Task<Phrase> ReviewAgainAsync(StoryFacts story, ReviewStanding review, CancellationToken cancel)
    {
        if (await db.ArticlesEditableBy(actor).SingleOrDefaultAsync(a => a.Id == story.Id, cancel) is not { } article)
        {
            return BulkRules.NotThere;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        article.StandInReview(review, now);
        db.Audit(actor, "article.submitted", article.Id, now, "Its return was undone.");
        return Phrase.Empty;
    }

    /// <summary>Words that are again those that were approved are as approved as they were.</summary>
    private async Task<Phrase> SaveAsync(
        BulkStory row,
        StoryFacts story,
        ArticleContent content,
        CancellationToken cancel
    )
    {
        var (why, before) = (await verbs.SaveAsync(story, content, cancel), row.Before);
        if (
            why.IsEmpty
            && before.Review.ApprovedNumber == before.LatestNumber
            && story.Standing.Review == row.After.Review
            && content.SaysTheSameAs((await db.RevisionAsync(story.Id, before.LatestNumber, cancel)).Content)
        )
        {
            var article = await db.Articles.SingleAsync(a => a.Id == story.Id, cancel);
            var review = before.Review with { ApprovedNumber = article.LatestNumber };
            article.StandInReview(review, clock.GetUtcNow().UtcDateTime);
        }

        return why;
    }
}
