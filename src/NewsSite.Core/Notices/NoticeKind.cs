namespace NewsSite.Core.Notices;

/// <summary>What a colleague is told of.</summary>
public enum NoticeKind
{
    /// <summary>A note names them.</summary>
    Mentioned,

    /// <summary>Somebody wrote a note on a story of theirs.</summary>
    Noted,

    /// <summary>A note of theirs, or one that they answered, was answered.</summary>
    Replied,

    /// <summary>A note of theirs was settled.</summary>
    Resolved,

    /// <summary>Other words were proposed for a story of theirs.</summary>
    Suggested,

    /// <summary>Words that they proposed were taken or refused.</summary>
    SuggestionDecided,

    /// <summary>A story waits for a second pair of eyes.</summary>
    ReviewAsked,

    /// <summary>A story of theirs may go before readers.</summary>
    Approved,

    /// <summary>A story of theirs came back, with what to mend.</summary>
    Returned,

    /// <summary>What they planned was done, or was given up.</summary>
    PlanEnded,

    /// <summary>A task was given to them.</summary>
    TaskGiven,

    /// <summary>A task that they gave was done.</summary>
    TaskDone,

    /// <summary>Stories of somebody else are theirs now.</summary>
    StoriesHandedOver,

    /// <summary>A shift was handed over to them.</summary>
    ShiftHandedOver,

    /// <summary>Readers have other words of the story that one of theirs is a translation of.</summary>
    OriginalChanged,
}
