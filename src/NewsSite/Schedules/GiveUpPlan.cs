using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Schedules;

/// <summary>Gives a plan up: nothing happens at its moment. Until then it can be taken up again by <see cref="MovePlan"/>.</summary>
public sealed class GiveUpPlan(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    IEnumerable<IPlannable> plannables,
    PlanNews news
)
{
    /// <returns>Empty when given up.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.Edit);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var plan = await db.PlannedActs.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null || !await MayAsync(plan, cancel))
        {
            return [PlanProblems.NotThere];
        }

        if (!plan.IsOpen)
        {
            return plan.State == PlanState.Done ? [PlanProblems.Done] : [];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        plan.GiveUp($"Given up by {actor.Name}.", now);
        await news.TellAsync(plan, cancel);
        await plannables.For(plan).FollowAsync(plan, cancel);
        await db.AuditPlanAsync(
            actor,
            PlanActs.GivenUp,
            plan,
            now,
            new AuditChange(PlanActs.Written(plan.DueAt), ""),
            "",
            cancel
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    /// <summary>One's own plan also when its story is in other hands by now.</summary>
    private async Task<bool> MayAsync(PlannedAct plan, CancellationToken cancel) =>
        plan.PlannedById == actor.AccountId || await plannables.For(plan).IsInCareAsync(plan, cancel);
}
