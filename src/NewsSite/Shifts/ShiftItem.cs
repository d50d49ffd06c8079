using NewsSite.Core.Shifts;

namespace NewsSite.Shifts;

/// <summary>One thing that a shift carries, as pages show it.</summary>
/// <param name="Title">Null where it is not the reader's to see.</param>
/// <param name="Address">Where one goes on with it.</param>
/// <param name="Hint">What else to know: a day, a moment, a state; may be empty.</param>
public sealed record ShiftItem(HandedKind Kind, Guid Id, string? Title, string Address, string Hint);
