using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Sections.Reader;

public sealed class SectionModel(ReaderFrame frame, StoryCards cards, NewsDb db) : ListingPage(frame, cards)
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var section = await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        if (section is null)
        {
            return NotFound();
        }

        Head.Translations = await TranslationsAsync(section.Id, slug, cancel);
        var path = Paths.Section(slug);
        return await ListAsync(
            db.PublishedArticles.In(Language).InSection(section.Id).Listed(),
            section.Name.In(Language),
            section.Description.In(Language),
            path,
            $"{path}/feed.xml",
            cancel
        );
    }

    /// <summary>The editions that have stories in the section.</summary>
    private async Task<Dictionary<string, string>> TranslationsAsync(
        Guid sectionId,
        string slug,
        CancellationToken cancel
    )
    {
        var tags = new List<string>();
        foreach (var edition in Frame.Newsroom.Languages)
        {
            if (await db.PublishedArticles.In(edition).InSection(sectionId).AnyAsync(cancel))
            {
                tags.Add(edition.Tag);
            }
        }

        return Frame
            .Newsroom.Languages.Where(e => tags.Contains(e.Tag))
            .ToDictionary(e => e.Tag, e => PathsIn(e).Section(slug));
    }
}
