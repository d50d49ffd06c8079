using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>Takes back what one suggested oneself.</summary>
public sealed class WithdrawSuggestion(NewsDb db, TimeProvider clock, CurrentActor actor, NotedStory stories)
{
    /// <returns>False when somebody decided on it before; null when there is none of this person's.</returns>
    public async Task<bool?> ExecuteAsync(Guid articleId, Guid suggestionId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (
            await stories.FindAsync(articleId, cancel) is null
            || await db.Suggestions.SingleOrDefaultAsync(
                s => s.Id == suggestionId && s.ArticleId == articleId && s.ById == actor.AccountId,
                cancel
            )
                is not { } suggestion
        )
        {
            return null;
        }

        if (!suggestion.IsOpen)
        {
            return false;
        }

        suggestion.Withdraw(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
