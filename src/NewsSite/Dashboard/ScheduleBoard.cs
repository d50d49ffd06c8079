using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Dashboard;

/// <summary>What is planned, what fired and what failed, as far as it is the actor's to see.</summary>
public sealed class ScheduleBoard(NewsDb db, CurrentActor actor, TimeProvider clock)
{
    private const int Shown = 10;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What is still to be done or decided, by its moment: what is overdue comes first.</summary>
    public async Task<PageOf<PlanRow>> OpenAsync(ScheduleFilter filter, int page, CancellationToken cancel) =>
        await Rows(Filtered(filter).Open().InOrder()).PageAsync(page, cancel);

    public Task<List<PlanRow>> NextAsync(CancellationToken cancel) =>
        Rows(db.PlansVisibleTo(actor).Waiting().InOrder().Take(Shown)).ToListAsync(cancel);

    /// <summary>What was done or given up in the last days, the latest first.</summary>
    public Task<List<PlanRow>> EndedAsync(ScheduleFilter filter, CancellationToken cancel)
    {
        var since = Now - Lately;
        return Rows(
                Filtered(filter)
                    .Where(p => (p.State == PlanState.Done || p.State == PlanState.GivenUp) && p.EndedAt >= since)
                    .OrderByDescending(p => p.EndedAt)
                    .ThenByDescending(p => p.Id)
                    .Take(Paged.RowsByDefault)
            )
            .ToListAsync(cancel);
    }

    /// <summary>What should have been done and was not.</summary>
    public Task<List<PlanRow>> LateAsync(CancellationToken cancel)
    {
        var latest = Now - PlannedAct.OverdueAfter;
        return Rows(
                db.PlansVisibleTo(actor)
                    .Where(p => p.State == PlanState.Failed || (p.State == PlanState.Waiting && p.DueAt <= latest))
                    .InOrder()
                    .Take(Shown)
            )
            .ToListAsync(cancel);
    }

    /// <returns>Null when there is none, or it is not for this person.</returns>
    public Task<PlanRow?> FindAsync(Guid id, CancellationToken cancel) =>
        Rows(db.PlansVisibleTo(actor).Where(p => p.Id == id)).SingleOrDefaultAsync(cancel);

    /// <summary>Those who planned something, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> PlannersAsync(CancellationToken cancel)
    {
        var ids = db.PlansVisibleTo(actor).Where(p => p.PlannedById != null).Select(p => p.PlannedById!.Value);
        var people = await db
            .Users.Where(u => ids.Contains(u.Id))
            .OrderBy(u => u.DisplayName)
            .Select(u => new { u.Id, u.DisplayName })
            .ToListAsync(cancel);
        return [.. people.Select(p => (p.Id, p.DisplayName))];
    }

    private IQueryable<PlannedAct> Filtered(ScheduleFilter filter)
    {
        var plans = db.PlansVisibleTo(actor);
        plans = filter.Kind is { } kind ? plans.Where(p => p.Kind == kind) : plans;
        return filter.Who is { } who ? plans.Where(p => p.PlannedById == who) : plans;
    }

    private IQueryable<PlanRow> Rows(IQueryable<PlannedAct> plans) =>
        plans
            .AsNoTracking()
            .Select(p => new PlanRow(
                p,
                db.Articles.Where(a => a.Id == p.ArticleId)
                    .SelectMany(a => db.Revisions.Where(r => r.ArticleId == a.Id && r.Number == a.LatestNumber))
                    .Select(r => r.Content.Headline)
                    .FirstOrDefault(),
                db.Users.Any(u => u.Id == p.PlannedById && u.DisabledAt != null)
            ));
}
