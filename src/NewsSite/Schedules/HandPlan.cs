using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Schedules;

/// <summary>Lets somebody else answer for a plan: it is done in their name, and they hear how it ended.</summary>
public sealed class HandPlan(NewsDb db, TimeProvider clock, CurrentActor actor, IEnumerable<IPlannable> plannables)
{
    internal const string Act = "plan.handed-over";

    /// <summary>Whether it could be done in the name of someone.</summary>
    public async Task<bool> MayAsync(Account heir, PlannedAct plan, CancellationToken cancel)
    {
        var asker = new CurrentActor();
        asker.Become(actor);
        actor.Become(heir);
        try
        {
            return actor.May(Permission.Edit) && await plannables.For(plan).IsInCareAsync(plan, cancel);
        }
        finally
        {
            actor.Become(asker);
        }
    }

    /// <summary>In the save of a caller who has made sure that it may be handed.</summary>
    public void Hand(PlannedAct plan, Guid? toId, string to)
    {
        var (before, names) = (PlanHolder.Of(plan), new AuditChange(plan.PlannedBy, to));
        plan.HandTo(toId, to);
        var whole = EarlierState.Of(before, PlanHolder.Of(plan));
        var detail = $"{PlanWords.Of(plan.Kind)}, {PlanActs.Written(plan.DueAt)}";
        db.Audit(actor, Act, plan.Id, clock.GetUtcNow().UtcDateTime, names with { Whole = whole }, detail);
    }
}

/// <summary>Who answers for a plan.</summary>
internal sealed record PlanHolder(Guid? AccountId, string Name)
{
    public static PlanHolder Of(PlannedAct plan) => new(plan.PlannedById, plan.PlannedBy);
}
