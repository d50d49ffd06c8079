using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Media;

namespace NewsSite.Stories;

/// <summary>Reads lists of stories with what their cards show.</summary>
public sealed class StoryCards(NewsDb db)
{
    /// <summary>How many stories a page of a listing holds.</summary>
    public const int PerPage = 20;

    /// <summary>Its place is found by walking there along the index, so it has to end somewhere.</summary>
    private const int LastNumber = 500;

    /// <param name="stories">In order and limited.</param>
    public async Task<IReadOnlyList<StoryCard>> ReadAsync(
        IQueryable<PublishedArticle> stories,
        CancellationToken cancel
    ) => await DressAsync(await stories.AsNoTracking().ToListAsync(cancel), cancel);

    public Task<IReadOnlyList<StoryCard>> LatestAsync(Language language, int count, CancellationToken cancel) =>
        ReadAsync(db.PublishedArticles.In(language).NewestFirst().Take(count), cancel);

    /// <param name="after">Null begins with the newest.</param>
    /// <returns>The page, newest first; null when nothing comes after the place.</returns>
    public async Task<ListPage<StoryCard>?> PageAsync(
        IQueryable<ListedStory> stories,
        StoryPlace? after,
        CancellationToken cancel
    )
    {
        var list = stories.AsNoTracking();
        var page = await new StoryWalk<PublishedArticle>(
            (place, count) => list.After(place).NewestFirst().Select(s => s.Story).Take(count).ToListAsync(cancel),
            (place, count) => list.PlacesAbove(place).Take(count).ToListAsync(cancel),
            story => new(story.PublishedAt, story.Id)
        ).PageAsync(after);
        return page is null ? null : new(await DressAsync(page.Items, cancel), page.After, page.Newer, page.Older);
    }

    /// <summary>Where a page began when pages had numbers.</summary>
    /// <param name="number">From 2.</param>
    /// <returns>Null when the list is shorter, or the page further down than anybody goes by number.</returns>
    public static async Task<StoryPlace?> PlaceOfPageAsync(
        IQueryable<ListedStory> stories,
        int number,
        CancellationToken cancel
    )
    {
        var above = (number - 1) * PerPage;
        if (number > LastNumber)
        {
            return null;
        }

        var places = stories.AsNoTracking().NewestFirst().Select(s => new { s.At, s.Id }).Take(above);
        var last = await places.OrderBy(s => s.At).ThenBy(s => s.Id).FirstOrDefaultAsync(cancel);
        return last is null ? null : new(last.At, last.Id);
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
