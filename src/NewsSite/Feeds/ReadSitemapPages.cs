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
            .. await ListingsAsync(Sections, p => p.Section, cancel),
            .. await StandingAsync(cancel),
            .. await FormatsAsync(cancel),
            .. await ListingsAsync(Topics, p => p.Topic, cancel),
            .. await ListingsAsync(Series, p => p.Series, cancel),
            .. await ListingsAsync(People, p => p.Person, cancel),
            .. await ListingsAsync(Services, p => p.Service, cancel),
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

    /// <param name="listedIn">The listings that have stories in a language.</param>
    /// <param name="pathsOf">The address in an edition, of a slug.</param>
    /// <returns>For each listing its paths by language, in the order of editions.</returns>
    private async Task<IEnumerable<IReadOnlyDictionary<string, string>>> ListingsAsync(
        Func<string, IQueryable<Listed>> listedIn,
        Func<ReaderPaths, Func<string, string>> pathsOf,
        CancellationToken cancel
    )
    {
        var found = new List<(Listed Listing, Language Edition)>();
        foreach (var edition in Editions)
        {
            var listings = await listedIn(edition.Tag)
                .OrderBy(l => l.Order)
                .ThenBy(l => l.Slug)
                .Take(MostOfAKind)
                .ToListAsync(cancel);
            found.AddRange(listings.Select(listing => (listing, edition)));
        }

        return found
            .GroupBy(f => (f.Listing.Order, f.Listing.Slug), f => f.Edition)
            .OrderBy(listing => listing.Key.Order)
            .ThenBy(listing => listing.Key.Slug, StringComparer.Ordinal)
            .Select(listing => listing.ToDictionary(e => e.Tag, e => pathsOf(PathsIn(e))(listing.Key.Slug)));
    }

    private async Task<IEnumerable<IReadOnlyDictionary<string, string>>> FormatsAsync(CancellationToken cancel)
    {
        var found = new List<(ArticleFormat Format, Language Edition)>();
        foreach (var edition in Editions)
        {
            var formats = await frame.ListedFormatsAsync(edition, cancel);
            found.AddRange(formats.Select(format => (format, edition)));
        }

        return found
            .GroupBy(f => f.Format, f => f.Edition)
            .Select(listing => listing.ToDictionary(e => e.Tag, e => PathsIn(e).Listing(listing.Key)!));
    }

    private IQueryable<Listed> Sections(string language) =>
        db
            .Sections.Where(section =>
                db.PublishedArticles.Any(s => s.Language == language && s.SectionId == section.Id)
            )
            .Select(section => new Listed { Order = section.Order, Slug = section.Slug });

    private IQueryable<Listed> Topics(string language) =>
        db
            .Topics.Where(topic => db.PublishedTopics.Any(t => t.TopicId == topic.Id && t.Language == language))
            .Select(topic => new Listed { Order = 0, Slug = topic.Slug });

    private IQueryable<Listed> Series(string language) =>
        db
            .Series.Where(series =>
                db.SeriesParts.Any(part =>
                    part.SeriesId == series.Id
                    && db.PublishedArticles.Any(s => s.ArticleId == part.ArticleId && s.Language == language)
                )
            )
            .Select(series => new Listed { Order = 0, Slug = series.Slug });

    private IQueryable<Listed> People(string language) =>
        db
            .People.Where(person => db.PublishedCredits.Any(c => c.PersonId == person.Id && c.Language == language))
            .Select(person => new Listed { Order = 0, Slug = person.Slug });

    private IQueryable<Listed> Services(string language) =>
        db
            .Services.Where(service =>
                db.PublishedCredits.Any(c => c.ServiceId == service.Id && c.Language == language)
            )
            .Select(service => new Listed { Order = 0, Slug = service.Slug });

    private ReaderPaths PathsIn(Language language) => new(language, options.Value.DefaultLanguage);

    private sealed class Listed
    {
        /// <summary>In the paper; 0 for those that go by their slug.</summary>
        public required int Order { get; init; }
        public required string Slug { get; init; }
    }
}
