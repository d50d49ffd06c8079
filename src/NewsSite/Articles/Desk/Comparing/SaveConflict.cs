namespace NewsSite.Articles.Desk.Comparing;

/// <summary>A save met a newer revision: what that one says and what the writer's does.</summary>
/// <param name="Number">Of the newer revision.</param>
/// <param name="SavedBy">Who saved it.</param>
/// <param name="SavedAt">When, in words.</param>
/// <param name="Fields">From theirs to mine.</param>
public sealed record SaveConflict(int Number, string SavedBy, string SavedAt, IReadOnlyList<FieldDifference> Fields);
