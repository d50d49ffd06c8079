using Microsoft.AspNetCore.Mvc;
using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>A reader page that lists stories, twenty at a time.</summary>
public abstract class ListingPage(ReaderFrame frame, StoryCards cards) : WalkedPage(frame)
{
    public ListingView Listing { get; private set; } = null!;
    public override bool IsLong => Listing.Stories.Items.Count > 0;

    /// <returns>The page; 404 for a place that cannot be read, and for one that nothing comes after.</returns>
    protected async Task<IActionResult> ListAsync(
        IQueryable<ListedStory> stories,
        string title,
        string description,
        string path,
        string? feedPath,
        CancellationToken cancel
    )
    {
        if (IsAskedByNumber)
        {
            return await FromNumberAsync(path, number => StoryCards.PlaceOfPageAsync(stories, number, cancel));
        }

        if (!TryReadPlace(out var after) || await cards.PageAsync(stories, after, cancel) is not { } page)
        {
            return NotFound();
        }

        Listing = new ListingView(this, title, description, path, feedPath, page);
        Describe(page, title, path, place => Dates.DayAndTime(place.At));
        Head.Description = description;
        Head.FeedPath = feedPath ?? Head.FeedPath;
        return Page();
    }
}
