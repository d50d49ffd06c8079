using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Sections.Reader;

/// <summary>The parts of a series that readers have, the first part first.</summary>
public sealed class SeriesModel(ReaderFrame frame, StoryCards cards, NewsDb db) : ReaderPage(frame)
{
    public ListingView Listing { get; private set; } = null!;
    public override bool IsLong => true;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var series = await db.Series.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        var parts = series is null
            ? []
            : await cards.ReadAsync(
                db.PublishedArticles.In(Language).PartsOf(db.SeriesParts, series.Id).Take(StoryAddresses.Most),
                cancel
            );
        // A series is not spoken of before readers have something of it.
        if (parts.Count == 0)
        {
            return NotFound();
        }

        var path = Paths.Series(slug);
        Head.Title = series!.Name.In(Language);
        Head.Description = series.Description.In(Language);
        Head.CanonicalPath = path;
        Head.FeedPath = $"{path}/feed.xml";
        var page = new ListPage<StoryCard>(parts, null, null, null);
        Listing = new ListingView(this, Head.Title, Head.Description, path, Head.FeedPath, page);
        return Page();
    }
}
