using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Search;

namespace NewsSite.Banners.Desk;

/// <summary>Published stories that a banner may lead to.</summary>
public sealed class BannerStories(NewsDb db, SearchStories search)
{
    private const int Most = 8;

    /// <param name="words">Searched for; the newest stories when blank.</param>
    /// <param name="chosen">Stands first, whatever is searched for; null for none.</param>
    /// <param name="cancel">Stops waiting for the store.</param>
    public async Task<IReadOnlyList<PublishedArticle>> FindAsync(string? words, Guid? chosen, CancellationToken cancel)
    {
        var found = string.IsNullOrWhiteSpace(words)
            ? await NewestAsync(cancel)
            : (await search.ExecuteAsync(new SearchQuery(words), cancel)).Hits.Select(h => h.Story).Take(Most);
        var first = await db.PublishedArticles.AsNoTracking().Where(a => a.ArticleId == chosen).ToListAsync(cancel);
        return [.. first.Concat(found).DistinctBy(a => a.ArticleId)];
    }

    private Task<List<PublishedArticle>> NewestAsync(CancellationToken cancel) =>
        db.PublishedArticles.AsNoTracking().OrderByDescending(a => a.PublishedAt).Take(Most).ToListAsync(cancel);
}
