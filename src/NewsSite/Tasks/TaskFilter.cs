namespace NewsSite.Tasks;

/// <summary>Which tasks are looked at, as the address says it.</summary>
public sealed class TaskFilter
{
    /// <summary>Null for one's own where one may do them, else everyone's.</summary>
    public WhoseTasks? Whose { get; set; }
    public TaskStanding State { get; set; }

    public string Query => $"?whose={Whose}&state={State}".ToLowerInvariant();
}

public enum WhoseTasks
{
    /// <summary>One's own, and those for anyone.</summary>
    Mine,
    Given,
    All,
}

public enum TaskStanding
{
    Open,
    Done,
    Deleted,
}
