namespace NewsSite.Articles.Desk.Comparing;

/// <summary>A save met a colleague's that changed the same: what is to be decided.</summary>
/// <param name="SeenNumber">Of the colleague's revision that is shown.</param>
/// <param name="SavedBy">The colleague.</param>
public sealed record SaveConflict(int SeenNumber, string SavedBy, IReadOnlyList<ConflictRow> Rows);
