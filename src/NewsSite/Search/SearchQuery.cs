namespace NewsSite.Search;

/// <summary>What a reader looks for. Anything may stand in it.</summary>
/// <param name="Text">Words; the last letters of each may be left off.</param>
/// <param name="Language">Tag, such as <c>fa</c>; null for any.</param>
/// <param name="Format">Key of an article format; null for any.</param>
/// <param name="From">First day of publication, in the newsroom's zone; null for no bound.</param>
/// <param name="To">Last day of publication, in the newsroom's zone; null for no bound.</param>
/// <param name="Page">From 1.</param>
/// <param name="NewestFirst">By the day of publication instead of by how well they fit.</param>
public sealed record SearchQuery(
    string Text,
    string? Language = null,
    Guid? SectionId = null,
    string? Format = null,
    DateOnly? From = null,
    DateOnly? To = null,
    int Page = 1,
    bool NewestFirst = false
);
