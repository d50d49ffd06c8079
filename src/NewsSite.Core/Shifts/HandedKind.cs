namespace NewsSite.Core.Shifts;

/// <summary>What goes over with a shift.</summary>
public enum HandedKind
{
    Task,

    /// <summary>A story that waits for the second pair of eyes of one person.</summary>
    Review,
    Plan,

    /// <summary>A story in progress, with its owner.</summary>
    Story,
}
