using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Schedules;

/// <summary>Gives a plan another moment; one that failed or was given up waits again. It is from then on the plan of whoever moved it.</summary>
public sealed class MovePlan(NewsDb db, TimeProvider clock, CurrentActor actor, IEnumerable<IPlannable> plannables)
{
    /// <returns>Empty when moved. Otherwise what must be mended first; nothing was changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid id, PlannedTime time, CancellationToken cancel)
    {
        actor.Require(Permission.Edit);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var plan = await db.PlannedActs.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null || plannables.For(plan) is not { } plannable || !await plannable.IsInCareAsync(plan, cancel))
        {
            return [PlanProblems.NotThere];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        List<Problem> problems =
        [
            .. time.ProblemsAt(now),
            .. await StandingAsync(plan, cancel),
            .. await plannable.FindProblemsAsync(plan, cancel),
        ];
        if (problems.Count > 0)
        {
            return problems;
        }

        var change = new AuditChange(plan.IsOpen ? PlanActs.Written(plan.DueAt) : "", PlanActs.Written(time.DueAt));
        plan.Replan(plan.Kind, plan.Details, time, actor.AccountId, actor.Name, now);
        await plannable.FollowAsync(plan, cancel);
        await db.AuditPlanAsync(actor, PlanActs.Moved, plan, now, change, "", cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private async Task<IEnumerable<Problem>> StandingAsync(PlannedAct plan, CancellationToken cancel) =>
        plan.State == PlanState.Done ? [PlanProblems.Done]
        : !plan.IsOpen && await db.InPlaceOfAsync(plan, cancel) is not null
            ? [new("plan.replaced", "The same was planned anew meanwhile. Move that plan instead.")]
        : [];
}
