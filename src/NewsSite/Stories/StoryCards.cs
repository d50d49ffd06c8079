using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Shared.Forms;

namespace NewsSite.Stories;

/// <summary>Reads lists of stories with what their cards show.</summary>
public sealed class StoryCards(NewsDb db)
{
    /// <summary>How many stories a page of a listing holds.</summary>
    public const int PerPage = 20;

    /// <param name="stories">In order and limited.</param>
    public async Task<IReadOnlyList<StoryCard>> ReadAsync(
        IQueryable<PublishedArticle> stories,
        CancellationToken cancel
    ) => await DressAsync(await stories.AsNoTracking().ToListAsync(cancel), cancel);

    public Task<IReadOnlyList<StoryCard>> LatestAsync(Language language, int count, CancellationToken cancel) =>
        ReadAsync(db.PublishedArticles.In(language).NewestFirst().Take(count), cancel);

    /// <returns>The page, newest first; null for one beyond the end.</returns>
    public async Task<PageOf<StoryCard>?> PageAsync(
        IQueryable<PublishedArticle> stories,
        int number,
        CancellationToken cancel
    )
    {
        var page = await stories.AsNoTracking().NewestFirst().PageAsync(number, cancel, PerPage);
        return page.Items.Count == 0 && number > 1
            ? null
            : new PageOf<StoryCard>(await DressAsync(page.Items, cancel), number, page.Total, PerPage);
    }

    private async Task<IReadOnlyList<StoryCard>> DressAsync(
        IReadOnlyList<PublishedArticle> stories,
        CancellationToken cancel
    )
    {
        var sectionIds = stories.Select(s => s.SectionId).Distinct().ToList();
        var sections = await db
            .Sections.AsNoTracking()
            .Where(s => sectionIds.Contains(s.Id))
            .OrderBy(s => s.Id)
            .ToDictionaryAsync(s => s.Id, cancel);
        var shelf = await MediaShelf.OfAsync(db, stories.Select(s => s.Lead?.Name ?? ""), cancel);
        return [.. stories.Select(s => new StoryCard(s, sections[s.SectionId], PictureOf(s, shelf)))];
    }

    private static MediaFacts? PictureOf(PublishedArticle story, MediaShelf shelf) =>
        story.Lead is { } lead && shelf.Facts.GetValueOrDefault(lead.Name) is { } facts
            ? facts.Kind == MediaKind.Picture
                ? facts
                : PosterOf(facts)
            : null;

    /// <summary>A film stands in lists as its poster.</summary>
    private static MediaFacts? PosterOf(MediaFacts film) =>
        film.Poster is { } poster
            ? new MediaFacts(
                film.Name,
                MediaKind.Picture,
                poster.Address,
                poster.ContentType,
                poster.Bytes,
                poster.WidthPixels,
                poster.HeightPixels,
                null,
                [],
                null,
                [],
                null,
                null
            )
            : null;
}
