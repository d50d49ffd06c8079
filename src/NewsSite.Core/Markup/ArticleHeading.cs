namespace NewsSite.Core.Markup;

/// <summary>A sub-heading of the running text, for a list of contents.</summary>
/// <param name="Level">2 to 6; never skips one.</param>
/// <param name="Id">The fragment it is reached by, without <c>#</c>.</param>
public sealed record ArticleHeading(int Level, string Text, string Id, int Line);
