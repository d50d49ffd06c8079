using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Notices;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Dashboard;

/// <summary>What the actor was told of.</summary>
public sealed class NoticeBoard(NewsDb db, CurrentActor actor, TimeProvider clock)
{
    private const int ShownOnDashboard = 8;

    /// <summary>What they have not seen, the latest first.</summary>
    public Task<PageOf<NoticeRow>> UnseenAsync(CancellationToken cancel) =>
        Rows(Mine.Where(n => n.SeenAt == null)).PageAsync(1, cancel, ShownOnDashboard);

    /// <summary>All of it, the latest first.</summary>
    public Task<PageOf<NoticeRow>> PageAsync(int page, CancellationToken cancel) => Rows(Mine).PageAsync(page, cancel);

    /// <returns>Site path of where to go on; null when there is no such notice for this person.</returns>
    public async Task<string?> OpenAsync(Guid id, CancellationToken cancel)
    {
        if (await Mine.SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } notice)
        {
            return null;
        }

        notice.See(Now);
        await SaveAsync(cancel);
        return notice.Path;
    }

    public async Task SeeAllAsync(CancellationToken cancel)
    {
        foreach (var notice in await Mine.Where(n => n.SeenAt == null).ToListAsync(cancel))
        {
            notice.See(Now);
        }

        await SaveAsync(cancel);
    }

    /// <summary>What was seen long ago is forgotten with it.</summary>
    private async Task SaveAsync(CancellationToken cancel)
    {
        var seenBefore = Now - Notice.KeptFor;
        await db.SaveChangesAsync(cancel);
        await Mine.Where(n => n.SeenAt < seenBefore).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<Notice> Mine => db.Notices.Where(n => n.AccountId == actor.AccountId);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IQueryable<NoticeRow> Rows(IQueryable<Notice> notices)
    {
        var visible = db.ArticlesVisibleTo(actor);
        return notices
            .AsNoTracking()
            .OrderByDescending(n => n.At)
            .ThenByDescending(n => n.Id)
            .Select(n => new NoticeRow(
                n,
                db.Users.Where(u => u.Id == n.ById).Select(u => u.DisplayName).SingleOrDefault(),
                visible
                    .Where(a => a.Id == n.ArticleId)
                    .SelectMany(a => db.Revisions.Where(r => r.ArticleId == a.Id && r.Number == a.LatestNumber))
                    .Select(r => r.Content.Headline)
                    .FirstOrDefault()
            ));
    }
}

/// <param name="By">Null for the site itself.</param>
/// <param name="Headline">Null where it is about no one story, or about one that is not this person's to see any more.</param>
public sealed record NoticeRow(Notice Notice, string? By, string? Headline);
