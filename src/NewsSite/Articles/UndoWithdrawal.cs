using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.RollingBack;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Gives readers back the very words that a withdrawal took from them. Plans that ended with it stay ended.</summary>
public sealed class UndoWithdrawal(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    LivePointer live,
    MakeLeadStory lead
)
{
    /// <param name="number">The revision that readers had.</param>
    /// <param name="led">Whether it led its home page; it does again where no other leads by now.</param>
    /// <returns>Empty when readers have it.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid id, int number, bool led, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var article = await db.ArticlesInCareOf(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is not { State: ArticleState.Withdrawn })
        {
            return [ArticleProblems.NotThere];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var content = (await db.RevisionAsync(id, number, cancel)).Content;
        article.GiveBack(number, now);
        await live.MoveAsync(article, content, now, cancel);
        db.Audit(actor, StoryActs.Published, id, now, LiveChange.Of(null, number), "The withdrawal was undone.");
        await db.SaveChangesAsync(cancel);
        if (led && !await db.LeadStories.AnyAsync(l => l.Language == content.Language, cancel))
        {
            await lead.ExecuteAsync(id, cancel);
        }

        await transaction.CommitAsync(cancel);
        return [];
    }
}
