using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Sections.Reader;

public sealed class TopicModel(ReaderFrame frame, StoryCards cards, NewsDb db) : ListingPage(frame, cards)
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var topic = await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug, cancel);
        if (topic is null)
        {
            return NotFound();
        }

        var path = Paths.Topic(slug);
        return await ListAsync(
            db.StoriesOnTopic(Language, topic.Id),
            topic.Name.In(Language),
            topic.Description.In(Language),
            path,
            $"{path}/feed.xml",
            cancel
        );
    }
}
