namespace NewsSite.Core.Articles.Bulk;

/// <summary>One thing that somebody did to many stories at once.</summary>
/// <remarks>What it did to each is an act on that story like any other; this ties them together so that they can be undone.</remarks>
public sealed class BulkAct
{
    public const int MostStories = 100;
    public static readonly TimeSpan CanBeUndoneFor = TimeSpan.FromHours(24);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required BulkKind Kind { get; init; }

    /// <summary>The section, the topic or the colleague; null where there is nothing to choose.</summary>
    public required Guid? TargetId { get; init; }
    public required Guid ById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC; null while it was not undone.</summary>
    public DateTime? UndoneAt { get; private set; }

    public bool CanBeUndoneAt(DateTime now) => UndoneAt is null && now < At + CanBeUndoneFor;

    public void Undo(DateTime now) => UndoneAt ??= now;
}
