using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Search.Engines;
using NewsSite.Shared;

namespace NewsSite.Search;

/// <summary>Finds published stories by their words, the best and freshest first.</summary>
/// <remarks>
/// Headline counts most, then standfirst, names, captions, body; a story of today counts a little more than an old one.
/// Common words are ranked among their <see cref="CountedUpTo"/> newest stories, which bounds the work.
/// </remarks>
public sealed class SearchStories(NewsDb db, TimeProvider clock, IOptions<NewsroomOptions> newsroom, Spelling spelling)
{
    public const int CountedUpTo = 5000;
    private const int LongestQuery = 1000;

    public async Task<SearchPage> ExecuteAsync(SearchQuery query, CancellationToken cancel)
    {
        var words = new SearchWords(
            query.Text.Length <= LongestQuery ? query.Text : query.Text[..LongestQuery],
            Engine
        );
        var page = Math.Clamp(query.Page, 1, CountedUpTo / SearchPage.Size);
        if (words.Count == 0)
        {
            return new SearchPage([], 0, page, HasWords: false);
        }

        if (await FindAsync(words.MatchingAll, query, cancel) is { } found)
        {
            return await PageAsync(found, words, query, page, cancel);
        }

        if (words.MatchingSounds is { } sounds && await FindAsync(sounds, query, cancel) is { } heard)
        {
            return await PageAsync(heard, words, query, page, cancel) with { BySound = true };
        }

        var meant = await MeantAsync(words, query, cancel);
        return words.Count > 1 && await FindAsync(words.MatchingAny, query, cancel) is { } some
            ? await PageAsync(some, words, query, page, cancel) with
            {
                Meant = meant,
                SomeWordsOnly = true,
            }
            : new SearchPage([], 0, page, HasWords: true, Meant: meant);
    }

    /// <returns>Null when nothing fits.</returns>
    private async Task<FoundStories?> FindAsync(string match, SearchQuery query, CancellationToken cancel)
    {
        var counts = new SearchCounts(await CountedAsync(match, query, cancel), query);
        var total = counts.AreWhole ? counts.Fitting : await CountAsync(match, query, cancel);
        return total == 0 ? null : new(match, total, counts);
    }

    private async Task<SearchPage> PageAsync(
        FoundStories found,
        SearchWords words,
        SearchQuery query,
        int page,
        CancellationToken cancel
    ) => new(await HitsAsync(found.Match, words, query, page, cancel), found.Total, page, HasWords: true, found.Counts);

    /// <summary>A guess is worth something only when it finds something.</summary>
    private async Task<string?> MeantAsync(SearchWords words, SearchQuery query, CancellationToken cancel) =>
        await spelling.MendAsync(words.All, cancel) is { } meant
        && await FindAsync(new SearchWords(meant, Engine).MatchingAll, query, cancel) is not null
            ? meant
            : null;

    private Task<List<CountedStories>> CountedAsync(string match, SearchQuery query, CancellationToken cancel) =>
        db.Database.SqlQuery<CountedStories>(Engine.Counted(match, BoundsOf(query))).ToListAsync(cancel);

    private Task<int> CountAsync(string match, SearchQuery query, CancellationToken cancel) =>
        db.Database.SqlQuery<int>(Engine.Count(match, query, BoundsOf(query))).SingleAsync(cancel);

    private Task<List<long>> RankAsync(string match, SearchQuery query, int page, CancellationToken cancel) =>
        db.Database.SqlQuery<long>(Engine.Ranked(match, query, BoundsOf(query), page)).ToListAsync(cancel);

    private async Task<List<SearchHit>> HitsAsync(
        string match,
        SearchWords words,
        SearchQuery query,
        int page,
        CancellationToken cancel
    )
    {
        var ids = await RankAsync(match, query, page, cancel);
        var stories = await db
            .PublishedArticles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new FoundStory(a, a.Text.BodyText, a.Text.CaptionText))
            .ToDictionaryAsync(f => f.Story.Id, cancel);

        // A story withdrawn between the two questions is left out.
        return [.. ids.Where(stories.ContainsKey).Select(id => HitOf(stories[id], words))];
    }

    private static SearchHit HitOf(FoundStory found, SearchWords words)
    {
        var (story, body, captions) = found;
        return new SearchHit(
            story,
            Highlighting.Mark(story.Headline, words),
            Highlighting.Excerpt(story.Standfirst, words)
                ?? Highlighting.Excerpt(body, words)
                ?? Highlighting.Excerpt(captions, words)
                ?? Highlighting.Beginning(story.Standfirst.Length > 0 ? story.Standfirst : body)
        );
    }

    private ISearchEngine Engine => SearchEngine.Of(db);

    private SearchBounds BoundsOf(SearchQuery query) =>
        new(StartOf(query), EndOf(query), clock.GetUtcNow().UtcDateTime);

    private DateTime StartOf(SearchQuery query) =>
        query.From is { } first
            ? Midnight(first, ZoneOf(query))
            : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    private DateTime EndOf(SearchQuery query) =>
        query.To is { } last && last < DateOnly.MaxValue
            ? Midnight(last.AddDays(1), ZoneOf(query))
            : DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    /// <summary>Days are those of the edition searched; of the desk when all are.</summary>
    private TimeZoneInfo ZoneOf(SearchQuery query) =>
        Language.Find(query.Language) is { } language ? newsroom.Value.ZoneIn(language) : newsroom.Value.Zone;

    /// <summary>A midnight that a clock change skips counts as the moment of the change or just after.</summary>
    private static DateTime Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return day.Year is < 2 or > 9998
            ? DateTime.SpecifyKind(local, DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }

    /// <param name="Match">What was asked of the index.</param>
    private sealed record FoundStories(string Match, int Total, SearchCounts Counts);

    private sealed record FoundStory(PublishedArticle Story, string Body, string Captions);
}
