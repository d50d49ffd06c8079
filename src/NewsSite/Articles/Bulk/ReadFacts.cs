using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Articles.Bulk;

/// <summary>Looks up chosen stories, as far as they are the actor's to see.</summary>
public sealed class ReadFacts(NewsDb db, CurrentActor actor)
{
    /// <returns>In the order of the ids; without those that are not there for this person.</returns>
    public async Task<IReadOnlyList<StoryFacts>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var copies = await CopiesAsync(ids, cancel);
        var mine = await IdsAsync(db.ArticlesEditableBy(actor), ids, cancel);
        var inCare = await IdsAsync(db.ArticlesInCareOf(actor), ids, cancel);
        var leads = await db.LeadStories.Select(l => l.ArticleId).ToListAsync(cancel);
        var plans = await db
            .PlannedActs.Open()
            .Where(p => p.ArticleId != null && ids.Contains(p.ArticleId.Value))
            .Select(p => p.ArticleId!.Value)
            .ToListAsync(cancel);
        return
        [
            .. ids.Distinct()
                .Where(copies.ContainsKey)
                .Select(id => new StoryFacts(
                    copies[id].Article,
                    copies[id].Revision.Content,
                    mine.Contains(id),
                    inCare.Contains(id),
                    leads.Contains(id),
                    plans.Count(p => p == id)
                )),
        ];
    }

    /// <returns>Null when it is not there for this person.</returns>
    public async Task<StoryFacts?> FindAsync(Guid id, CancellationToken cancel) =>
        (await ReadAsync([id], cancel)).SingleOrDefault();

    private async Task<Dictionary<Guid, (Article Article, Revision Revision)>> CopiesAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var found = await db.ArticlesVisibleTo(actor)
            .AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Join(
                db.Revisions.AsNoTracking(),
                a => new { a.Id, Number = a.LatestNumber },
                r => new { Id = r.ArticleId, r.Number },
                (a, r) => new { Article = a, Revision = r }
            )
            .ToListAsync(cancel);
        return found.ToDictionary(f => f.Article.Id, f => (f.Article, f.Revision));
    }

    private static async Task<HashSet<Guid>> IdsAsync(
        IQueryable<Article> articles,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) => [.. await articles.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel)];
}
