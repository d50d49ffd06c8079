using Microsoft.AspNetCore.Mvc;
using NewsSite.Core.Articles;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Stories;

/// <summary>A reader page that lists stories, twenty at a time.</summary>
public abstract class ListingPage(ReaderFrame frame, StoryCards cards) : ReaderPage(frame)
{
    public ListingView Listing { get; private set; } = null!;
    public override bool IsLong => Listing.Stories.Items.Count > 0;

    /// <returns>The page; 404 for one beyond the end.</returns>
    protected async Task<IActionResult> ListAsync(
        IQueryable<PublishedArticle> stories,
        string title,
        string description,
        string path,
        string? feedPath,
        CancellationToken cancel
    )
    {
        var page = await cards.PageAsync(stories, PageNumber.Of(Request), cancel);
        if (page is null)
        {
            return NotFound();
        }

        Listing = new ListingView(this, title, description, path, feedPath, page);
        Head.Title = page.Number == 1 ? title : $"{title} – {Words.Format("listing.page", page.Number)}";
        Head.Description = description;
        Head.CanonicalPath = Listing.PathOf(page.Number);
        Head.FeedPath = feedPath ?? Head.FeedPath;
        return Page();
    }
}
