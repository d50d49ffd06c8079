using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.People.Reader;

public sealed class ServiceModel(ReaderFrame frame, StoryCards cards, NewsDb db) : ListingPage(frame, cards)
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var service = await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        if (service is null)
        {
            return NotFound();
        }

        var path = Paths.Service(slug);
        return await ListAsync(
            db.StoriesFromService(Language, service.Id),
            service.Name.In(Language),
            service.Description.In(Language),
            path,
            $"{path}/feed.xml",
            cancel
        );
    }
}
