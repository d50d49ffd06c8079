using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.RollingBack;

/// <summary>
/// Takes back what one account did to a story since some moment: the words of before come back as a new revision, and
/// readers get again what they had. Nothing is erased: history keeps every save.
/// </summary>
public sealed class RollBackStory(
    NewsDb db,
    LivePointer live,
    PublishedArticleWriter writer,
    StoryPlans plans,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <param name="since">UTC.</param>
    /// <returns>False when there is no such story.</returns>
    public async Task<bool> ExecuteAsync(Guid id, Guid accountId, DateTime since, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (liveBefore, latestBefore) = (article.LiveNumber, article.LatestNumber);
        var firstNumber = await db
            .Revisions.Where(r => r.ArticleId == id && r.AuthorId == accountId && r.CreatedAt >= since)
            .MinAsync(r => (int?)r.Number, cancel);
        await TakeOffScheduleAsync(article, accountId, since, firstNumber, now, cancel);
        await RestoreForReadersAsync(article, accountId, since, now, cancel);
        await RestoreWordsAsync(article, firstNumber, now, cancel);
        await TakeApprovalsBackAsync(article, accountId, since, now, cancel);
        await plans.SettleAsync(article, cancel);
        db.Audit(
            actor,
            StoryActs.RolledBack,
            id,
            now,
            LiveChange.Of(liveBefore, article.LiveNumber),
            $"Latest words: revision {latestBefore}, then {article.LatestNumber}"
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>A schedule that the account made, or that would publish its words, waits for someone else to make it.</summary>
    private async Task TakeOffScheduleAsync(
        Article article,
        Guid accountId,
        DateTime since,
        int? firstNumber,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (
            article.ScheduledNumber is not null
            && (
                article.ScheduledNumber >= firstNumber
                || await ActsOf(article.Id, accountId, since).AnyAsync(e => e.Act == StoryActs.Scheduled, cancel)
            )
        )
        {
            article.Unschedule(now);
        }
    }

    private async Task RestoreForReadersAsync(
        Article article,
        Guid accountId,
        DateTime since,
        DateTime now,
        CancellationToken cancel
    )
    {
        var first = await FirstMoveAsync(article.Id, accountId, since, cancel);
        if (first is null || LiveChange.NumberBefore(first) == article.LiveNumber)
        {
            return;
        }

        if (LiveChange.NumberBefore(first) is { } number)
        {
            article.Publish(number, now);
            await live.MoveAsync(article, (await db.RevisionAsync(article.Id, number, cancel)).Content, now, cancel);
            return;
        }

        article.TakeBack(now);
        await writer.RemoveAsync(article.Id, cancel);
        db.LeadStories.RemoveRange(await db.LeadStories.Where(l => l.ArticleId == article.Id).ToListAsync(cancel));
        db.Raise(new ArticleWithdrawn(article.Id, now));
    }

    /// <summary>
    /// The first time that readers were given or denied something since the account began: by a colleague too, who
    /// published in good faith what the account had written.
    /// </summary>
    private async Task<AuditEntry?> FirstMoveAsync(
        Guid articleId,
        Guid accountId,
        DateTime since,
        CancellationToken cancel
    )
    {
        var saved = await db
            .Revisions.Where(r => r.ArticleId == articleId && r.AuthorId == accountId && r.CreatedAt >= since)
            .MinAsync(r => (DateTime?)r.CreatedAt, cancel);
        var acted = await ActsOf(articleId, accountId, since)
            .Where(e => StoryActs.TowardsReaders.Contains(e.Act))
            .MinAsync(e => (DateTime?)e.At, cancel);
        var began = saved < acted ? saved : acted ?? saved;
        return await db
            .AuditEntries.Where(e => e.ObjectId == articleId && e.At >= began && StoryActs.OfReaders.Contains(e.Act))
            .OrderBy(e => e.Number)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>A story that the account started has no words from before: it keeps its own, as a draft.</summary>
    private async Task RestoreWordsAsync(Article article, int? firstNumber, DateTime now, CancellationToken cancel)
    {
        if (firstNumber is > 1)
        {
            var before = await db.RevisionAsync(article.Id, firstNumber.Value - 1, cancel);
            db.Revisions.Add(article.Revise(before.Content, actor.AccountId, RevisionReason.Restored, now, before));
        }
    }

    /// <summary>What the account let through waits for other eyes.</summary>
    private async Task TakeApprovalsBackAsync(
        Article article,
        Guid accountId,
        DateTime since,
        DateTime now,
        CancellationToken cancel
    )
    {
        var given = db.VersionMarks.Where(m =>
            m.ArticleId == article.Id && m.Kind == VersionKind.Approved && m.AccountId == accountId && m.At >= since
        );
        db.VersionMarks.RemoveRange(await given.ToListAsync(cancel));
        if (article.ApprovedById == accountId)
        {
            article.TakeApprovalBack(now);
        }
    }

    private IQueryable<AuditEntry> ActsOf(Guid articleId, Guid accountId, DateTime since) =>
        db.AuditEntries.Where(e => e.ObjectId == articleId && e.ActorId == accountId && e.At >= since);
}
