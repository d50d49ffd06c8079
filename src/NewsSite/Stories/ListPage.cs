namespace NewsSite.Stories;

/// <summary>A page of a list that is walked by places.</summary>
/// <param name="After">The page begins after this place; null on the first page.</param>
/// <param name="Newer">The page of newer stories begins after this place; null when that is the first page.</param>
/// <param name="Older">The page of older stories begins after this place; null on the last page.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, StoryPlace? After, StoryPlace? Newer, StoryPlace? Older)
{
    public bool IsFirst => After is null;

    /// <param name="first">Site path of the first page.</param>
    public string PathFrom(string first) => ListPage.PathOf(first, After);
}

public static class ListPage
{
    /// <param name="first">Site path of the first page.</param>
    /// <param name="after">Null for the first page.</param>
    public static string PathOf(string first, StoryPlace? after) =>
        after is { } place ? $"{first}?{StoryPlace.Key}={place}" : first;
}
