using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.RollingBack;

/// <summary>The story that led a home page before leads it again; if there was none, or readers no longer have it, the newest does.</summary>
internal sealed class RollBackLead(NewsDb db, MakeLeadStory makeLead, TimeProvider clock, CurrentActor actor)
    : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [MakeLeadStory.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel) =>
        await db.RestoreAsync(
            entry,
            await db.LeadAsync(entry.Detail, cancel),
            async before =>
                before is not null && await db.PublishedArticles.AnyAsync(p => p.ArticleId == before.ArticleId, cancel)
                    ? await makeLead.ExecuteAsync(before.ArticleId, cancel)
                    : await RemoveAsync(entry, cancel),
            cancel
        );

    private async Task<IReadOnlyList<Problem>> RemoveAsync(AuditEntry entry, CancellationToken cancel)
    {
        db.LeadStories.RemoveRange(await db.LeadStories.Where(l => l.Language == entry.Detail).ToListAsync(cancel));
        db.Audit(actor, "article.lead-removed", entry.ObjectId, clock.GetUtcNow().UtcDateTime, entry.Detail);
        await db.SaveChangesAsync(cancel);
        return [];
    }
}
