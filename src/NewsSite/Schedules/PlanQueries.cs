using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Schedules;
using NewsSite.Data;

namespace NewsSite.Schedules;

public static class PlanQueries
{
    public static IQueryable<PlannedAct> Waiting(this IQueryable<PlannedAct> plans) =>
        plans.Where(p => p.State == PlanState.Waiting);

    /// <summary>Those that wait, and those that failed and wait for somebody to decide.</summary>
    public static IQueryable<PlannedAct> Open(this IQueryable<PlannedAct> plans) =>
        plans.Where(p => p.State == PlanState.Waiting || p.State == PlanState.Failed);

    public static IQueryable<PlannedAct> Failed(this IQueryable<PlannedAct> plans) =>
        plans.Where(p => p.State == PlanState.Failed);

    public static IQueryable<PlannedAct> OverdueAt(this IQueryable<PlannedAct> plans, DateTime now)
    {
        var latest = now - PlannedAct.OverdueAfter;
        return plans.Waiting().Where(p => p.DueAt <= latest);
    }

    /// <summary>What is to be done now. Of one second, publications first: banners and leads may be about them.</summary>
    public static IQueryable<PlannedAct> DueAt(this IQueryable<PlannedAct> plans, DateTime now) =>
        plans.Waiting().Where(p => p.TryAt <= now).InOrder();

    public static IQueryable<PlannedAct> InOrder(this IQueryable<PlannedAct> plans) =>
        plans
            .OrderBy(p => p.DueAt)
            .ThenBy(p => p.Kind == PlannedKind.Publish || p.Kind == PlannedKind.Update ? 0 : 1)
            .ThenBy(p => p.Id);

    /// <returns>Null when nothing waits.</returns>
    public static Task<DateTime?> NextAtAsync(this IQueryable<PlannedAct> plans, CancellationToken cancel) =>
        plans.Waiting().MinAsync(p => (DateTime?)p.TryAt, cancel);

    /// <summary>The open publication of a story: there is one at most.</summary>
    public static IQueryable<PlannedAct> PublicationOf(this IQueryable<PlannedAct> plans, Guid articleId) =>
        plans
            .Open()
            .Where(p => p.ArticleId == articleId && (p.Kind == PlannedKind.Publish || p.Kind == PlannedKind.Update));

    /// <summary>A story is published, withdrawn or made to lead by one plan at a time: another takes its place.</summary>
    internal static Task<PlannedAct?> InPlaceOfAsync(this NewsDb db, PlannedAct plan, CancellationToken cancel) =>
        plan.Kind == PlannedKind.Banner ? Task.FromResult<PlannedAct?>(null)
        : plan.IsPublication
            ? db.PlannedActs.PublicationOf(plan.ArticleId!.Value).FirstOrDefaultAsync(p => p.Id != plan.Id, cancel)
        : db
            .PlannedActs.Open()
            .FirstOrDefaultAsync(p => p.Id != plan.Id && p.ArticleId == plan.ArticleId && p.Kind == plan.Kind, cancel);
}
