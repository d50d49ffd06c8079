using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Schedules;

/// <summary>Plans an act for a moment to come. Whoever may do it now may plan it, and is asked again when it is due.</summary>
public sealed class PlanAct(NewsDb db, TimeProvider clock, CurrentActor actor, IEnumerable<IPlannable> plannables)
{
    /// <param name="articleId">The story it is about; null for a banner that leads to none.</param>
    /// <param name="note">For the record; may be empty.</param>
    /// <returns>Empty when planned. Otherwise what must be mended first; nothing was changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        PlannedKind kind,
        Guid? articleId,
        PlanDetails details,
        PlannedTime time,
        CancellationToken cancel,
        string note = ""
    )
    {
        actor.Require(Permission.Edit);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var plan = PlannedAct.Plan(kind, articleId, details, time, actor.AccountId, actor.Name, now);
        var plannable = plannables.For(plan);
        if (!await plannable.IsInCareAsync(plan, cancel))
        {
            return [PlanProblems.NotInCare];
        }

        List<Problem> problems = [.. time.ProblemsAt(now), .. await plannable.FindProblemsAsync(plan, cancel)];
        if (problems.Count > 0)
        {
            return problems;
        }

        var before = await db.InPlaceOfAsync(plan, cancel);
        var change = new AuditChange(
            before is null ? "" : PlanActs.Written(before.DueAt),
            PlanActs.Written(time.DueAt)
        );
        if (before is null)
        {
            db.PlannedActs.Add(plan);
        }
        else
        {
            before.Replan(kind, details, time, actor.AccountId, actor.Name, now);
            plan = before;
        }

        await plannable.FollowAsync(plan, cancel);
        await db.AuditPlanAsync(
            actor,
            before is null ? PlanActs.Made : PlanActs.Moved,
            plan,
            now,
            change,
            note,
            cancel
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }
}
