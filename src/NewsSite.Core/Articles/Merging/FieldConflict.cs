namespace NewsSite.Core.Articles.Merging;

/// <summary>A field that two people changed, each in another way.</summary>
/// <param name="TakesBoth">Whether one text can hold both; an address or a section cannot.</param>
public sealed record FieldConflict(ContentField Field, string Mine, string Theirs, bool TakesBoth);
