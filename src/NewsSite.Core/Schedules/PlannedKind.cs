namespace NewsSite.Core.Schedules;

/// <summary>What can be planned.</summary>
public enum PlannedKind
{
    /// <summary>A story goes before readers who do not have it.</summary>
    Publish,

    /// <summary>Readers of a live story get changed words.</summary>
    Update,
    Withdraw,
    Banner,

    /// <summary>A story takes the top of its language's home page.</summary>
    Lead,
}
