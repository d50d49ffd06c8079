using NewsSite.Shared;
using NewsSite.Shared.Forms;

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
    PageOf<StoryCard> Stories
)
{
    public int Number => Stories.Number;

    public string PathOf(int number) =>
        number == 1 ? Path : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}?page={number}");
}
