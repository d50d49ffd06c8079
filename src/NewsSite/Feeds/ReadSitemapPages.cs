using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>Reads which pages there are beside stories, in every edition that has them.</summary>
/// <remarks>A listing is there for an edition that has stories in it: search engines do not care for empty pages.</remarks>
public sealed class ReadSitemapPages(NewsDb db, ReaderFrame frame, IOptions<NewsroomOptions> options)
{
    /// <summary>Ten KB for each, with its address in ten languages: under the 50 MB and the 50,000 that a file may have.</summary>
    public const int PerPart = 5_000;

    /// <summary>Of one kind in all editions.</summary>
    private const int MostOfAKind = 100_000;

    private IReadOnlyList<Language> Editions => options.Value.Languages;

    /// <returns>At least one: home pages are always there.</returns>
    public async Task<int> CountPartsAsync(CancellationToken cancel) =>
        (int)Math.Ceiling((await AllAsync(cancel)).Count / (double)PerPart);

    /// <param name="part">From 1.</param>
    /// <returns>None beyond the last part.</returns>
    internal async Task<IReadOnlyList<SitemapUrl>> ExecuteAsync(int part, CancellationToken cancel) =>
        [.. (await AllAsync(cancel)).Skip((int)Math.Min((part - 1L) * PerPart, int.MaxValue)).Take(PerPart)];

    private async Task<IReadOnlyList<SitemapUrl>> AllAsync(CancellationToken cancel)
    {
        IEnumerable<IReadOnlyDictionary<string, string>> pages =
        [
            Editions.ToDictionary(e => e.Tag, e => PathsIn(e).Home),
            .. await ListingsAsync(Sections(), p => p.Section, cancel),
            .. await StandingAsync(cancel),
            .. await ListingsAsync(Formats(), p => slug => p.Listing(ArticleFormat.Find(slug)!)!, cancel),
            .. await ListingsAsync(Topics(), p => p.Topic, cancel),
            .. await ListingsAsync(Series(), p => p.Series, cancel),
            .. await ListingsAsync(People(), p => p.Person, cancel),
            .. await ListingsAsync(Services(), p => p.Service, cancel),
        ];
        return [.. pages.SelectMany(page => page.Values.Select(path => new SitemapUrl(path) { Translations = page }))];
    }

    private async Task<IEnumerable<IReadOnlyDictionary<string, string>>> StandingAsync(CancellationToken cancel)
    {
        var standing = new Dictionary<Language, IReadOnlyList<StandingPageKind>>();
        foreach (var edition in Editions)
        {
            standing[edition] = await frame.StandingPagesAsync(edition, cancel);
        }

        return StandingPageKinds.All.Select(kind =>
            Editions.Where(e => standing[e].Contains(kind)).ToDictionary(e => e.Tag, e => PathsIn(e).Standing(kind))
        );
    }

    /// <param name="pathsOf">The address in an edition, of a slug.</param>
    /// <returns>For each listing its paths by language, in the order of editions.</returns>
    private async Task<IEnumerable<IReadOnlyDictionary<string, string>>> ListingsAsync(
        IQueryable<Listed> listed,
        Func<ReaderPaths, Func<string, string>> pathsOf,
        CancellationToken cancel
    )
    {
        var found = await listed
            .Distinct()
            .OrderBy(l => l.Order)
            .ThenBy(l => l.Slug)
            .ThenBy(l => l.Language)
            .Take(MostOfAKind)
            .ToListAsync(cancel);
        return found
            .GroupBy(l => l.Slug, l => l.Language)
            .Select(listing =>
                Editions
                    .Where(e => listing.Contains(e.Tag))
                    .ToDictionary(e => e.Tag, e => pathsOf(PathsIn(e))(listing.Key))
            );
    }

    private IQueryable<Listed> Sections() =>
        from story in db.PublishedArticles
        join section in db.Sections on story.SectionId equals section.Id
        select new Listed
        {
            Order = section.Order,
            Slug = section.Slug,
            Language = story.Language,
        };

    private IQueryable<Listed> Formats()
    {
        var listed = ArticleFormat.All.Where(f => f.ListingSegment is not null).Select(f => f.Key).ToList();
        return db
            .PublishedArticles.Where(s => listed.Contains(s.Format))
            .Select(s => new Listed
            {
                Order = 0,
                Slug = s.Format,
                Language = s.Language,
            });
    }

    private IQueryable<Listed> Topics() =>
        from story in db.PublishedArticles
        from named in story.Topics
        join topic in db.Topics on named.TopicId equals topic.Id
        select new Listed
        {
            Order = 0,
            Slug = topic.Slug,
            Language = story.Language,
        };

    private IQueryable<Listed> Series() =>
        from story in db.PublishedArticles
        join part in db.SeriesParts on story.ArticleId equals part.ArticleId
        join series in db.Series on part.SeriesId equals series.Id
        select new Listed
        {
            Order = 0,
            Slug = series.Slug,
            Language = story.Language,
        };

    private IQueryable<Listed> People() =>
        from story in db.PublishedArticles
        from credit in story.Credits
        join person in db.People on credit.PersonId equals person.Id
        select new Listed
        {
            Order = 0,
            Slug = person.Slug,
            Language = story.Language,
        };

    private IQueryable<Listed> Services() =>
        from story in db.PublishedArticles
        from credit in story.Credits
        join service in db.Services on credit.ServiceId equals service.Id
        select new Listed
        {
            Order = 0,
            Slug = service.Slug,
            Language = story.Language,
        };

    private ReaderPaths PathsIn(Language language) => new(language, options.Value.DefaultLanguage);

    /// <summary>A listing in a language that has stories in it.</summary>
    private sealed class Listed
    {
        /// <summary>In the paper; 0 for those that go by their slug.</summary>
        public required int Order { get; init; }
        public required string Slug { get; init; }
        public required string Language { get; init; }
    }
}
