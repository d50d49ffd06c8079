using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;

namespace NewsSite.Readership;

/// <summary>Which stories readers were given most often in the last day.</summary>
public sealed class MostRead(NewsDb db, ReadStandings standings, TimeProvider clock)
{
    private const int Most = 5;
    private const int Fewest = 3;

    /// <summary>Fewer readings say nothing about a story, and might say something about a reader.</summary>
    private const int FewestTimes = 5;
    private static readonly TimeSpan LooksBack = TimeSpan.FromHours(24);

    /// <param name="language">Null for stories of all editions.</param>
    /// <returns>The most read first; empty when too few stories were read often enough to speak of.</returns>
    public async Task<IReadOnlyList<PublishedArticle>> ExecuteAsync(Language? language, CancellationToken cancel)
    {
        var ids = await standings.OfAsync(language?.Tag ?? "", () => CountAsync(language, cancel));
        var stories = await db
            .PublishedArticles.AsNoTracking()
            .Where(s => ids.Contains(s.ArticleId))
            .OrderBy(s => s.Id)
            .Take(Most)
            .ToListAsync(cancel);
        return stories.Count < Fewest
            ? []
            : [.. ids.Select(id => stories.Find(s => s.ArticleId == id)).OfType<PublishedArticle>()];
    }

    private async Task<IReadOnlyList<Guid>> CountAsync(Language? language, CancellationToken cancel)
    {
        var stories = language is null
            ? db.PublishedArticles
            : db.PublishedArticles.Where(s => s.Language == language.Tag);
        var since = clock.GetUtcNow().UtcDateTime - LooksBack;
        return await db
            .ReadCounts.Where(c => c.Hour >= since)
            .GroupBy(c => c.ArticleId)
            .Select(story => new { ArticleId = story.Key, Times = story.Sum(c => c.Times) })
            .Where(story => story.Times >= FewestTimes)
            .Where(story => stories.Any(s => s.ArticleId == story.ArticleId))
            .OrderByDescending(story => story.Times)
            .ThenByDescending(story => story.ArticleId)
            .Select(story => story.ArticleId)
            .Take(Most)
            .ToListAsync(cancel);
    }
}
