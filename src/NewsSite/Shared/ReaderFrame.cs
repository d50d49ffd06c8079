using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;
using NewsSite.Core.StandingPages;
using NewsSite.Data;

namespace NewsSite.Shared;

/// <summary>What the frame around every reader page is made of.</summary>
public sealed class ReaderFrame(
    NewsDb db,
    IOptions<NewsroomOptions> options,
    SiteAddress address,
    AssetAddresses assets,
    ReaderStylesheet stylesheet,
    TimeProvider clock
)
{
    /// <summary>More would push the story past the twenty-fifth tab stop.</summary>
    private const int MostSections = 8;

    /// <summary>More are folded up, for the same reason.</summary>
    public const int MostLanguagesInARow = 4;

    public NewsroomOptions Newsroom => options.Value;
    public SiteAddress Address => address;
    public AssetAddresses Assets => assets;
    public ReaderStylesheet Stylesheet => stylesheet;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <inheritdoc cref="ReadingSnapshot.BeginReadingAsync" />
    public Task<IAsyncDisposable> BeginReadingAsync(CancellationToken cancel) => db.BeginReadingAsync(cancel);

    /// <summary>Sections that have stories in the language, as the menu of its edition has them. An empty section is not shown.</summary>
    public async Task<IReadOnlyList<Section>> SectionsAsync(Language language, CancellationToken cancel)
    {
        var menu = Newsroom.EditionIn(language)?.Sections ?? [];
        var sections = await db
            .Sections.AsNoTracking()
            .Where(s => menu.Length == 0 || menu.Contains(s.Slug))
            .Where(s => db.PublishedArticles.Any(a => a.Language == language.Tag && a.SectionId == s.Id))
            .OrderBy(s => s.Order)
            .ThenBy(s => s.Slug)
            .Take(MostSections)
            .ToListAsync(cancel);
        return [.. sections.OrderBy(s => Array.IndexOf(menu, s.Slug))];
    }

    /// <summary>What the footer leads to: pages with words, and corrections where there are any.</summary>
    public async Task<IReadOnlyList<StandingPageKind>> StandingPagesAsync(Language language, CancellationToken cancel)
    {
        var kinds = await db
            .StandingPages.Where(p => p.Language == language.Tag && p.Body != "")
            .OrderBy(p => p.Kind)
            .Select(p => p.Kind)
            .ToListAsync(cancel);
        if (
            !kinds.Contains(StandingPageKind.Corrections)
            && await db.PublishedArticles.AnyAsync(a => a.Language == language.Tag && a.CorrectedOn != null, cancel)
        )
        {
            kinds.Add(StandingPageKind.Corrections);
        }

        return [.. kinds.Order()];
    }

    /// <summary>Where editions have that page too, by tag.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EditionsWithAsync(
        StandingPageKind kind,
        CancellationToken cancel
    )
    {
        var tags = await db
            .StandingPages.Where(p => p.Kind == kind && p.Body != "")
            .OrderBy(p => p.Language)
            .Select(p => p.Language)
            .ToListAsync(cancel);
        return Newsroom
            .Languages.Where(e => tags.Contains(e.Tag))
            .ToDictionary(e => e.Tag, e => new ReaderPaths(e, Newsroom.DefaultLanguage).Standing(kind));
    }

    /// <summary>Formats with a listing of their own that has stories in the language.</summary>
    public async Task<IReadOnlyList<ArticleFormat>> ListedFormatsAsync(Language language, CancellationToken cancel)
    {
        var used = new List<ArticleFormat>();
        foreach (var format in ArticleFormat.All.Where(f => f.ListingSegment is not null))
        {
            if (await db.PublishedArticles.AnyAsync(a => a.Language == language.Tag && a.Format == format.Key, cancel))
            {
                used.Add(format);
            }
        }

        return used;
    }
}
