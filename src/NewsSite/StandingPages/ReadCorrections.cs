using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Stories;

namespace NewsSite.StandingPages;

/// <summary>Reads which published stories tell of errors, the latest first.</summary>
/// <remarks>The place of a story in this list is the day of its latest correction, at midnight.</remarks>
public sealed class ReadCorrections(NewsDb db)
{
    /// <param name="after">Null begins with the latest.</param>
    /// <returns>Null when nothing comes after the place.</returns>
    public async Task<ListPage<CorrectedStory>?> ExecuteAsync(
        Language language,
        StoryPlace? after,
        CancellationToken cancel
    )
    {
        var corrected = db.PublishedArticles.AsNoTracking().In(language).Where(s => s.CorrectedOn != null);
        var page = await new StoryWalk<PublishedArticle>(
            (place, count) => After(corrected, place).Take(count).ToListAsync(cancel),
            (place, count) => AboveAsync(corrected, place, count, cancel),
            story => PlaceOf(story.CorrectedOn!.Value, story.Id)
        ).PageAsync(after);
        return page is null ? null : new(await TellAsync(page.Items, cancel), page.After, page.Newer, page.Older);
    }

    private static StoryPlace PlaceOf(DateOnly day, long id) => new(day.ToDateTime(default, DateTimeKind.Utc), id);

    private static IQueryable<PublishedArticle> After(IQueryable<PublishedArticle> corrected, StoryPlace? place)
    {
        if (place is var (at, id))
        {
            var day = DateOnly.FromDateTime(at);
            corrected = corrected.Where(s => s.CorrectedOn <= day && (s.CorrectedOn < day || s.Id < id));
        }

        return corrected.OrderByDescending(s => s.CorrectedOn).ThenByDescending(s => s.Id);
    }

    private static async Task<List<StoryPlace>> AboveAsync(
        IQueryable<PublishedArticle> corrected,
        StoryPlace place,
        int count,
        CancellationToken cancel
    )
    {
        var (day, id) = (DateOnly.FromDateTime(place.At), place.Id);
        var above = await corrected
            .Where(s => s.CorrectedOn >= day && (s.CorrectedOn > day || s.Id > id))
            .OrderBy(s => s.CorrectedOn)
            .ThenBy(s => s.Id)
            .Select(s => new { Day = s.CorrectedOn!.Value, s.Id })
            .Take(count)
            .ToListAsync(cancel);
        return [.. above.Select(s => PlaceOf(s.Day, s.Id))];
    }

    private async Task<IReadOnlyList<CorrectedStory>> TellAsync(
        IReadOnlyList<PublishedArticle> stories,
        CancellationToken cancel
    )
    {
        var ids = stories.Select(s => s.Id).ToList();
        var texts = await db
            .PublishedTexts.Where(t => ids.Contains(t.PublishedArticleId))
            .Select(t => new { t.PublishedArticleId, t.BodyHtml })
            .ToDictionaryAsync(t => t.PublishedArticleId, t => t.BodyHtml, cancel);
        return [.. stories.Select(s => new CorrectedStory(s, NewestFirst(texts[s.Id])))];
    }

    private static IReadOnlyList<StoryCorrection> NewestFirst(string html) =>
        [.. StoryCorrection.In(html).OrderByDescending(c => c.Day, StringComparer.Ordinal)];
}

public sealed record CorrectedStory(PublishedArticle Story, IReadOnlyList<StoryCorrection> Corrections);
