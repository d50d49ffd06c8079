using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;

namespace NewsSite.Schedules;

/// <summary>Acts that can be planned; registered by the capability whose acts they are.</summary>
public interface IPlannable
{
    IReadOnlyList<PlannedKind> Kinds { get; }

    /// <summary>Whether the present actor may do it, and so plan it, move it and give it up.</summary>
    Task<bool> IsInCareAsync(PlannedAct plan, CancellationToken cancel);

    /// <summary>Everything in the way of planning it, for the present actor, who has it in care; changes nothing.</summary>
    Task<IReadOnlyList<Problem>> FindProblemsAsync(PlannedAct plan, CancellationToken cancel);

    /// <summary>Does it, inside the caller's transaction. The present actor is whoever planned it.</summary>
    /// <returns>Empty when done; else why it cannot be, and the caller takes back whatever was changed.</returns>
    Task<IReadOnlyList<Problem>> ExecuteAsync(PlannedAct plan, CancellationToken cancel);

    /// <summary>Keeps what the plan is about in step with it, in the caller's save: it was planned, moved or given up.</summary>
    Task FollowAsync(PlannedAct plan, CancellationToken cancel) => Task.CompletedTask;
}

internal static class Plannables
{
    public static IPlannable For(this IEnumerable<IPlannable> plannables, PlannedAct plan) =>
        plannables.Single(p => p.Kinds.Contains(plan.Kind));
}
