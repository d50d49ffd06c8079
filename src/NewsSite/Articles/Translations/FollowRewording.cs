using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;

namespace NewsSite.Articles.Translations;

/// <summary>
/// A name that gave way to another in an original gave way in its translations too: nobody has to look at that, and the words
/// seen before are not the ones to compare with any more.
/// </summary>
public sealed class FollowRewording(NewsDb db)
{
    /// <summary>In the caller's save.</summary>
    /// <param name="before">The original's words that translations followed.</param>
    /// <param name="after">The same with the other name.</param>
    public async Task ExecuteAsync(Revision before, Revision after, CancellationToken cancel)
    {
        var pairs = await db.TranslationPairs.Where(p => p.OriginalId == before.ArticleId).ToListAsync(cancel);
        var numbers = pairs.Select(p => p.SeenNumber).Distinct().ToList();
        var seen = await db
            .Revisions.AsNoTracking()
            .Where(r => r.ArticleId == before.ArticleId && numbers.Contains(r.Number))
            .ToDictionaryAsync(r => r.Number, ReadSheet.Words, cancel);
        var (said, says) = (ReadSheet.Words(before), ReadSheet.Words(after));
        foreach (var pair in pairs.Where(p => seen.ContainsKey(p.SeenNumber) && says.ContainsKey(p.SourceKey)))
        {
            if (seen[pair.SeenNumber].GetValueOrDefault(pair.SourceKey) == said.GetValueOrDefault(pair.SourceKey))
            {
                pair.See(after.Number, pair.SeenById, pair.SeenAt);
            }
        }
    }
}
