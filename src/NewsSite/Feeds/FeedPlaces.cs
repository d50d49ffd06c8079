using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>Which feeds a story stands in, or stood in a moment ago.</summary>
public sealed class FeedPlaces(NewsDb db, IOptions<NewsroomOptions> options, SiteAddress address)
{
    /// <summary>The words that readers have, and those they had before: a story may have moved from one section to another.</summary>
    private const int VersionsLookedAt = 2;

    private static readonly VersionKind[] BeforeReaders =
    [
        VersionKind.Published,
        VersionKind.Updated,
        VersionKind.Corrected,
    ];

    /// <returns>Full addresses, in every form that feeds have.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(Guid articleId, CancellationToken cancel)
    {
        var numbers = await db
            .VersionMarks.Where(m => m.ArticleId == articleId && BeforeReaders.Contains(m.Kind))
            .OrderByDescending(m => m.At)
            .Select(m => m.Number)
            .Take(VersionsLookedAt)
            .ToListAsync(cancel);
        var contents = await db
            .Revisions.AsNoTracking()
            .Where(r => r.ArticleId == articleId && numbers.Contains(r.Number))
            .OrderBy(r => r.Number)
            .Select(r => r.Content)
            .ToListAsync(cancel);
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var content in contents)
        {
            paths.UnionWith(await PathsAsync(articleId, content, cancel));
        }

        return [.. paths.SelectMany(path => FeedFile.All.Select(file => address.Of(file.Beside(path))))];
    }

    /// <summary>Site paths, as RSS.</summary>
    private async Task<IEnumerable<string>> PathsAsync(Guid articleId, ArticleContent content, CancellationToken cancel)
    {
        if (Language.Find(content.Language) is not { } language || !options.Value.Languages.Contains(language))
        {
            return [];
        }

        var paths = new ReaderPaths(language, options.Value.DefaultLanguage);
        var serviceIds = content.Credits.Select(c => c.ServiceId).OfType<Guid>().ToList();
        var sections = await SlugsAsync(db.Sections.Where(s => s.Id == content.SectionId).Select(s => s.Slug), cancel);
        var topics = await SlugsAsync(
            db.Topics.Where(t => content.TopicIds.Contains(t.Id)).Select(t => t.Slug),
            cancel
        );
        var services = await SlugsAsync(db.Services.Where(s => serviceIds.Contains(s.Id)).Select(s => s.Slug), cancel);
        var series = await SlugsAsync(
            db.Series.Where(s => s.Parts.Any(p => p.ArticleId == articleId)).Select(s => s.Slug),
            cancel
        );
        return sections
            .Select(paths.Section)
            .Concat(series.Select(paths.Series))
            .Concat(topics.Select(paths.Topic))
            .Concat(services.Select(paths.Service))
            .Select(page => $"{page}/{FeedFile.Rss.Name}")
            .Prepend(paths.Feed);
    }

    private static Task<List<string>> SlugsAsync(IQueryable<string> slugs, CancellationToken cancel) =>
        slugs.OrderBy(slug => slug).ToListAsync(cancel);
}
