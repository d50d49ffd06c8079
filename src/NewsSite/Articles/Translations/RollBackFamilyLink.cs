using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Articles.Translations;

/// <summary>A story that was linked to another stands alone again, and one that was unlinked is its translation again.</summary>
internal sealed class RollBackFamilyLink(NewsDb db, LinkTranslation link, UnlinkTranslation unlink) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [FamilyLinks.Linked, FamilyLinks.Unlinked];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var story = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == entry.ObjectId, cancel);
        return await db.RestoreAsync(
            entry,
            FamilyLink.Of(story),
            before =>
                before is null
                    ? unlink.ExecuteAsync(story.Id, cancel)
                    : link.ExecuteAsync(story.Id, before.OriginalId, cancel),
            cancel
        );
    }
}
