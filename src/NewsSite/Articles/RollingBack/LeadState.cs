using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.RollingBack;

/// <summary>The story that editors put at the top of a home page.</summary>
internal sealed record LeadState(Guid ArticleId);

internal static class LeadStateQuery
{
    /// <returns>Null when editors chose none: the newest leads.</returns>
    public static Task<LeadState?> LeadAsync(this NewsDb db, string language, CancellationToken cancel) =>
        db
            .LeadStories.Where(l => l.Language == language)
            .Select(l => new LeadState(l.ArticleId))
            .SingleOrDefaultAsync(cancel);
}
