using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Audit;
using NewsSite.Core.Banners;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Banners.Desk;

/// <summary>What editors see of banners: those before readers, those just taken down, and the record.</summary>
public sealed class BreakingBoard(NewsDb db, TimeProvider clock, IOptions<NewsroomOptions> newsroom)
{
    private const int LinesPerPage = 20;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The banners that run now, the newest first, each with the editions that show it.</summary>
    public async Task<IReadOnlyList<RunningBanner>> RunningAsync(CancellationToken cancel)
    {
        var banners = await db.Banners.AsNoTracking().ShownAt(Now).ToListAsync(cancel);
        var names = await NamesOfRaisersAsync([.. banners.Select(b => b.Id)], cancel);
        var shownBy = newsroom.Value.Languages.ToLookup(edition =>
            banners.FirstOrDefault(b => b.Languages.Contains(edition.Tag, StringComparer.Ordinal))?.Id
        );
        return
        [
            .. banners.Select(b => new RunningBanner(b, [.. shownBy[b.Id]], names.GetValueOrDefault(b.Id, "NewsSite"))),
        ];
    }

    public Task<List<Banner>> PutBackableAsync(CancellationToken cancel) =>
        db.Banners.AsNoTracking().PutBackableAt(Now).ToListAsync(cancel);

    public Task<PageOf<AuditEntry>> RecordAsync(int page, CancellationToken cancel) =>
        db
            .AuditEntries.AsNoTracking()
            .Where(e => BannerActs.All.Contains(e.Act))
            .OrderByDescending(e => e.Number)
            .PageAsync(page, cancel, LinesPerPage);

    private Task<Dictionary<Guid, string>> NamesOfRaisersAsync(List<Guid?> ids, CancellationToken cancel) =>
        db
            .AuditEntries.AsNoTracking()
            .Where(e => e.Act == BannerActs.Raised && ids.Contains(e.ObjectId))
            .ToDictionaryAsync(e => e.ObjectId!.Value, e => e.ActorName, cancel);
}

/// <param name="ShownIn">Editions whose pages show it; empty while newer banners cover it everywhere.</param>
public sealed record RunningBanner(Banner Banner, IReadOnlyList<Language> ShownIn, string RaisedBy);
