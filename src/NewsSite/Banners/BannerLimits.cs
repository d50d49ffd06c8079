using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Data;

namespace NewsSite.Banners;

/// <summary>Which banners an editor of a part of the paper may raise and take down.</summary>
internal static class BannerLimits
{
    /// <param name="articleId">The story it leads to; null for none, which is outside every section.</param>
    public static async Task<bool> CoversAsync(
        this NewsDb db,
        DeskLimits limits,
        Guid? articleId,
        IEnumerable<string> languages,
        CancellationToken cancel
    )
    {
        var sections = limits.SectionIds;
        return (limits.Languages.Count == 0 || !languages.Except(limits.Languages).Any())
            && (
                sections.Count == 0
                || await db.PublishedArticles.AnyAsync(
                    p => p.ArticleId == articleId && sections.Contains(p.SectionId),
                    cancel
                )
            );
    }
}
