using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>A page of stories under one title.</summary>
/// <param name="Path">Of the first page.</param>
/// <param name="FeedPath">Null for a list without a feed of its own.</param>
public sealed record ListingView(
    ReaderPage Page,
    string Title,
    string Description,
    string Path,
    string? FeedPath,
    ListPage<StoryCard> Stories
)
{
    /// <summary>What a later page begins before; null on the first.</summary>
    public string? Until => Stories.After is { } place ? Page.Dates.DayAndTime(place.At) : null;
}
