using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.StandingPages;

/// <summary>A page says again what it said before.</summary>
internal sealed class RollBackStandingPage(NewsDb db, WriteStandingPage write) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [WriteStandingPage.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var page = await db.StandingPages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == entry.ObjectId, cancel);
        return page is null || Language.Find(page.Language) is not { } language
            ? [TakingBack.NotThere]
            : await db.RestoreAsync(
                entry,
                new StandingWords(page.Body),
                before => write.ExecuteAsync(page.Kind, language, before?.Body ?? "", cancel),
                cancel
            );
    }
}
