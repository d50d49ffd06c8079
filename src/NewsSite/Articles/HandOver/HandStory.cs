using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.HandOver;

/// <summary>Gives a colleague one story, or nobody.</summary>
public sealed class HandStory(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <param name="toId">Someone who may go on with it; null for nobody.</param>
    /// <returns>Empty when it is theirs.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid id, Guid? toId, CancellationToken cancel)
    {
        actor.Require(Permission.Edit);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.ArticlesInCareOf(actor).SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } story)
        {
            return [ArticleProblems.NotThere];
        }

        await HandAsync(story, toId, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    /// <summary>In the save of a caller who has made sure that it may be handed.</summary>
    public async Task HandAsync(Article story, Guid? toId, CancellationToken cancel)
    {
        var (from, to) = (await db.NameOfAsync(story.OwnerId, cancel), await db.NameOfAsync(toId, cancel));
        db.HandStory(actor, story, toId, new(from, to), clock.GetUtcNow().UtcDateTime);
    }
}
