using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.People.Reader;

public sealed class PersonModel(ReaderFrame frame, StoryCards cards, NewsDb db) : ListingPage(frame, cards)
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, cancel);
        // Someone whose first story is still being written is no news yet.
        return person is null || !await db.PublishedCredits.AnyAsync(c => c.PersonId == person.Id, cancel)
            ? NotFound()
            : await ListAsync(
                db.StoriesOfPerson(Language, person.Id),
                person.Name.In(Language),
                person.Biography.In(Language),
                Paths.Person(slug),
                feedPath: null,
                cancel
            );
    }
}
