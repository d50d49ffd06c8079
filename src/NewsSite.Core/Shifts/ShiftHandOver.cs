namespace NewsSite.Core.Shifts;

/// <summary>What someone at the end of a shift left to a colleague, in one act.</summary>
public sealed class ShiftHandOver
{
    public const int NoteMaxLength = 2_000;
    public static readonly TimeSpan CanBeTakenBackFor = TimeSpan.FromHours(24);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FromId { get; init; }
    public required Guid ToId { get; init; }

    /// <summary>What the colleague should know; may be empty.</summary>
    public required string Note { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? TakenBackAt { get; private set; }

    public bool CanBeTakenBackAt(DateTime now) => TakenBackAt is null && now < At + CanBeTakenBackFor;

    public void TakeBack(DateTime now) => TakenBackAt ??= now;
}
