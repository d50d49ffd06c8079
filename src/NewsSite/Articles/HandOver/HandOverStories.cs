using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Notices;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Articles.HandOver;

/// <summary>Gives a colleague the stories of someone that readers do not have yet.</summary>
public sealed class HandOverStories(NewsDb db, TimeProvider clock, CurrentActor actor, TellColleagues tell)
{
    /// <returns>How many went over; or what must be mended first, and nothing was changed.</returns>
    public async Task<HandOverOutcome> ExecuteAsync(Guid fromId, Guid? toId, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var heirs = await db.Users.ColleaguesWhoWrite().Where(a => a.Id != fromId).ToListAsync(cancel);
        if (heirs.SingleOrDefault(a => a.Id == toId) is not { } heir)
        {
            return new(0, [new("hand-over.nobody", "Choose who goes on with the stories.", "To")]);
        }

        var from = await db.NameOfAsync(fromId, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var stories = await db.UnpublishedOf(fromId).ToListAsync(cancel);
        foreach (var story in stories)
        {
            db.HandStory(actor, story, heir.Id, new(from, heir.DisplayName), now);
        }

        if (stories.Count > 0)
        {
            await tell.ExecuteAsync(
                [heir.Id],
                new(NoticeKind.StoriesHandedOver, "/desk/articles?mine=true", null),
                cancel
            );
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(stories.Count, []);
    }
}

public sealed record HandOverOutcome(int Stories, IReadOnlyList<Problem> Problems);

public static class HandOverQueries
{
    /// <summary>Stories of someone that are still being worked on.</summary>
    public static IQueryable<Article> UnpublishedOf(this NewsDb db, Guid accountId) =>
        db
            .Articles.Where(a =>
                a.OwnerId == accountId
                && (
                    a.State == ArticleState.Draft
                    || a.State == ArticleState.InReview
                    || a.State == ArticleState.Approved
                    || a.State == ArticleState.Scheduled
                )
            )
            .OrderByDescending(a => a.ChangedAt);
}
