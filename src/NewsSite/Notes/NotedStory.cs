using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>The story that the actor says something about.</summary>
public sealed class NotedStory(NewsDb db, CurrentActor actor)
{
    /// <returns>Null when there is no such story, it is not for this person to see, or they only look.</returns>
    public async Task<Article?> FindAsync(Guid articleId, CancellationToken cancel) =>
        actor.AccountId is not null && actor.May(Permission.Write)
            ? await db.ArticlesVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId, cancel)
            : null;

    /// <summary>The paragraph as the writer saw it: by now it may say something else, or be gone.</summary>
    /// <returns>Null when that revision has no such paragraph.</returns>
    public async Task<BodyBlock?> ParagraphAsync(Article article, int number, BlockId id, CancellationToken cancel) =>
        number >= 1 && number <= article.LatestNumber
            ? (await db.RevisionAsync(article.Id, number, cancel)).Blocks.SingleOrDefault(b => b.Id == id)
            : null;

    /// <summary>Those of some accounts that may see the story still.</summary>
    public async Task<IReadOnlyList<Guid>> WhoSeeAsync(
        Article article,
        IEnumerable<Guid> accountIds,
        CancellationToken cancel
    ) => [.. accountIds.Distinct().Intersect((await db.AccountsThatSeeAsync(article, cancel)).Select(a => a.Id))];
}
