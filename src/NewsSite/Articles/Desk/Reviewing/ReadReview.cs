using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Articles.Reviews;
using NewsSite.Articles.RollingBack;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk.Reviewing;

/// <summary>Looks up how far the review of a story is.</summary>
public sealed class ReadReview(NewsDb db, CurrentActor actor, SecondEyes eyes, EditorDesk desk, DeskClock time)
{
    public async Task<ReviewPanel> ExecuteAsync(OpenStory story, CancellationToken cancel)
    {
        var (article, content) = (story.Article, story.Latest.Content);
        var writers = await eyes.WritersAsync(article, cancel);
        var names = await db
            .Users.Where(u => writers.Contains(u.Id))
            .OrderBy(u => u.DisplayName)
            .Select(u => u.DisplayName)
            .ToListAsync(cancel);
        return new(
            story,
            time,
            await eyes.AreNeededAsync(article, content, cancel),
            await eyes.AnsweredForUpToAsync(article, cancel),
            names,
            actor.AccountId is { } me && writers.Contains(me),
            await eyes.ReviewersAsync(writers, content, cancel),
            await desk.NameOfAsync(article.SubmittedById, cancel),
            article.SubmittedById is { } submitter && submitter == actor.AccountId,
            await desk.NameOfAsync(article.ReviewerId, cancel),
            await desk.NameOfAsync(article.ApprovedById, cancel),
            await ReturnedAsync(article.Id, cancel)
        );
    }

    private async Task<ReturnedStory?> ReturnedAsync(Guid id, CancellationToken cancel)
    {
        var last = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.ObjectId == id && (e.Act == StoryActs.Submitted || e.Act == StoryActs.Returned))
            .OrderByDescending(e => e.Number)
            .FirstOrDefaultAsync(cancel);
        return last is { Act: StoryActs.Returned, Detail.Length: > 0 }
            ? new(last.ActorName, last.Detail, last.At)
            : null;
    }
}
