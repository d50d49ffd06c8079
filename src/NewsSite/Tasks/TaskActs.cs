namespace NewsSite.Tasks;

/// <summary>What the record says of tasks.</summary>
internal static class TaskActs
{
    public const string Given = "task.given";
    public const string HandedOn = "task.handed-on";
    public const string Done = "task.done";
    public const string Reopened = "task.reopened";
    public const string Deleted = "task.deleted";
    public const string PutBack = "task.put-back";

    public static IReadOnlyList<string> All { get; } = [Given, HandedOn, Done, Reopened, Deleted, PutBack];
}
