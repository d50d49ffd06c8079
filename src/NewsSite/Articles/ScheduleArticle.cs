using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.RollingBack;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Fixes the moment at which a story's present words go before readers.</summary>
public sealed class ScheduleArticle(NewsDb db, TimeProvider clock, CurrentActor actor, ArticleChecks checks)
{
    /// <param name="at">UTC; in the future.</param>
    /// <returns>Empty when scheduled. Otherwise what must be mended first; nothing was changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        Guid id,
        DateTime at,
        CancellationToken cancel,
        string overruleReason = ""
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var article = await db.ArticlesInCareOf(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null)
        {
            return [ArticleProblems.NotThere];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var content = (await db.RevisionAsync(id, article.LatestNumber, cancel)).Content;
        var blocking = (await checks.FindAsync(article, content, cancel)).Where(p => p.Blocks);
        if (TimeProblem(article, at, now) is { } wrong)
        {
            blocking = blocking.Prepend(wrong);
        }

        if (blocking.ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var change = new AuditChange($"{article.ScheduledFor:u}", $"{at:u}");
        article.Schedule(article.LatestNumber, at, now);
        db.Audit(actor, StoryActs.Scheduled, id, now, change, overruleReason);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private static Problem? TimeProblem(Article article, DateTime at, DateTime now) =>
        article.IsLive ? new("schedule.already-live", "Readers have this story already. Update it instead.")
        : at <= now ? new("schedule.in-the-past", "This moment has passed. Choose a later one, or publish now.", "At")
        : null;
}
