using NewsSite.Core.Shared;

namespace NewsSite.Schedules;

internal static class PlanProblems
{
    /// <summary>The same words for a plan that does not exist and one that is not this person's.</summary>
    public static readonly Problem NotThere = new("plan.not-there", "There is no such plan.");

    public static readonly Problem NotInCare = new(
        "plan.not-in-care",
        "This is not in the part of the paper that you edit. Ask an editor of the whole paper."
    );

    public static readonly Problem Done = new("plan.done", "This was done already. Reload the page to see what was.");
}
