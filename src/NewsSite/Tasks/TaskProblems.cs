using NewsSite.Core.Shared;

namespace NewsSite.Tasks;

internal static class TaskProblems
{
    /// <summary>The same words for a task that does not exist and one that is not this person's.</summary>
    public static readonly Problem NotThere = new("task.not-there", "There is no such task.");

    public static readonly Problem MovedOn = new(
        "task.moved-on",
        "Somebody was here before you. Look where the task stands now."
    );

    public static readonly Problem Nobody = new(
        "task.nobody",
        "Choose a colleague who is at work here, or anyone.",
        "ForId"
    );
}
