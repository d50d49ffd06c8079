namespace NewsSite.Core.Schedules;

public enum PlanState
{
    Waiting,
    Done,

    /// <summary>Its moment came and it could not be done: somebody has to decide what now.</summary>
    Failed,
    GivenUp,
}
