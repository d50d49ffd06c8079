namespace NewsSite.Core.Shifts;

/// <summary>One thing of a <see cref="ShiftHandOver"/>.</summary>
public sealed class HandedItem
{
    public required Guid HandOverId { get; init; }
    public required HandedKind Kind { get; init; }

    /// <summary>The task, the plan, or the story.</summary>
    public required Guid ObjectId { get; init; }

    /// <summary>Whether it stayed with the colleague when the shift was taken back, for it had been changed since.</summary>
    public bool HasStayed { get; private set; }

    public void Stay() => HasStayed = true;
}
