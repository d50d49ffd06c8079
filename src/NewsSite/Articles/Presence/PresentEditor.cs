namespace NewsSite.Articles.Presence;

/// <summary>A colleague who has the same story open.</summary>
/// <param name="Field">Name of the field with the cursor; empty when it is in none.</param>
/// <param name="Words">First words of the paragraph with the cursor; empty outside the text.</param>
/// <param name="IsOther">False for another page of the same person.</param>
public sealed record PresentEditor(Guid TabId, string Name, string Field, string Words, DateTime Since, bool IsOther);
