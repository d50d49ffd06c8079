using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.RollingBack;

/// <summary>A story that was put at the top of a home page leaves the top: the newest leads, until an editor chooses.</summary>
internal sealed class RollBackLead(NewsDb db, TimeProvider clock, CurrentActor actor) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [MakeLeadStory.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        db.LeadStories.RemoveRange(await db.LeadStories.Where(l => l.ArticleId == entry.ObjectId).ToListAsync(cancel));
        db.Audit(actor, "article.lead-removed", entry.ObjectId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return [];
    }
}
