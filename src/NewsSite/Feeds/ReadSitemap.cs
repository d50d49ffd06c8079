using System.Xml;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Feeds;

/// <summary>Reads what stories there are for search engines to know.</summary>
public sealed class ReadSitemap(NewsDb db, IOptions<NewsroomOptions> options)
{
    /// <summary>Fifty KB for each, far more than one takes, and a file is under the 50 MB that it may have. A part is a range of numbers, so it costs one walk of an index.</summary>
    public const int PerPart = 1_000;

    /// <summary>As many files as an index may name.</summary>
    private const int MostParts = 40_000;
    private const int MostNews = 1_000;
    private static readonly IReadOnlyDictionary<string, string> Alone = new Dictionary<string, string>();

    /// <summary>Steps from the first number of a part to the first number beyond it: it reads as many rows as there are parts.</summary>
    /// <returns>From 1, those that hold a story.</returns>
    public async Task<IReadOnlyList<long>> PartsAsync(CancellationToken cancel)
    {
        var parts = new List<long>();
        var end = long.MaxValue;
        while (parts.Count < MostParts && await LastBeforeAsync(end, cancel) is { } id)
        {
            var part = ((id - 1) / PerPart) + 1;
            parts.Add(part);
            end = ((part - 1) * PerPart) + 1;
        }

        return parts;
    }

    private Task<long?> LastBeforeAsync(long end, CancellationToken cancel) =>
        db.PublishedArticles.Where(s => s.Id < end).MaxAsync(s => (long?)s.Id, cancel);

    /// <param name="since">UTC.</param>
    public IQueryable<PublishedArticle> NewsSince(DateTime since) =>
        db.PublishedArticles.AsNoTracking().Where(s => s.PublishedAt >= since).NewestFirst().Take(MostNews);

    /// <summary>The stories of a part; none where there is no such part.</summary>
    internal async Task<IReadOnlyList<SitemapUrl>> StoriesAsync(int part, CancellationToken cancel)
    {
        await using var moment = await db.BeginReadingAsync(cancel);
        var before = (long)(part - 1) * PerPart;
        var stories = await db
            .PublishedArticles.AsNoTracking()
            .Where(s => s.Id > before && s.Id <= before + PerPart)
            .OrderBy(s => s.Id)
            .Take(PerPart)
            .ToListAsync(cancel);
        var ids = stories.Select(s => s.Id).ToList();
        var pictures = await PicturesAsync(ids, cancel);
        var families = await FamiliesAsync(stories, cancel);
        var films = await FilmsAsync([.. stories.Where(s => s.HasVideo)], cancel);
        return
        [
            .. stories.Select(s => new SitemapUrl(s.Path, s.UpdatedAt ?? s.PublishedAt)
            {
                Pictures = [.. pictures[s.Id]],
                Films = [.. films[s.Id]],
                Translations = families.GetValueOrDefault(s.FamilyId, Alone),
            }),
        ];
    }

    /// <returns>By family, the paths of the same story in several languages.</returns>
    private async Task<Dictionary<Guid, IReadOnlyDictionary<string, string>>> FamiliesAsync(
        IReadOnlyList<PublishedArticle> stories,
        CancellationToken cancel
    )
    {
        var families = stories.Select(s => s.FamilyId).Distinct().ToList();
        var offered = options.Value.Languages.Select(l => l.Tag).ToList();
        var members = await db
            .PublishedArticles.AsNoTracking()
            .Where(s => families.Contains(s.FamilyId))
            .OrderBy(s => s.Id)
            .Take(PerPart * Language.All.Count)
            .ToListAsync(cancel);
        // Asked for in the store, the languages would be what it searches by: all stories there are.
        return members
            .Where(s => offered.Contains(s.Language))
            .GroupBy(s => s.FamilyId)
            .ToDictionary(
                family => family.Key,
                family =>
                    (IReadOnlyDictionary<string, string>)
                        family
                            .DistinctBy(s => s.Language)
                            .OrderBy(s => offered.IndexOf(s.Language))
                            .ToDictionary(s => s.Language, s => s.Path)
            );
    }

    /// <summary>The largest file of each picture that pages show, by number of the story.</summary>
    private async Task<ILookup<long, string>> PicturesAsync(List<long> ids, CancellationToken cancel)
    {
        var shown = await db
            .PublishedMedia.Where(m => ids.Contains(m.PublishedArticleId))
            .Join(
                db.MediaAssets.Where(a => a.Kind == MediaKind.Picture),
                m => m.AssetId,
                a => a.Id,
                (m, a) =>
                    new
                    {
                        m.PublishedArticleId,
                        a.Id,
                        a.Name,
                        a.Hash,
                        a.ContentType,
                        Best = a
                            .RenditionFiles.Where(r => !r.IsCrop && r.ContentType == "image/jpeg")
                            .OrderByDescending(r => r.WidthPixels)
                            .Select(r => r.Hash)
                            .FirstOrDefault(),
                    }
            )
            .OrderBy(p => p.PublishedArticleId)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);
        return shown.ToLookup(
            p => p.PublishedArticleId,
            p =>
                p.Best is { } best
                    ? MediaAddress.Of(best, p.Name, "image/jpeg")
                    : MediaAddress.Of(p.Hash, p.Name, p.ContentType)
        );
    }

    private async Task<ILookup<long, SitemapFilm>> FilmsAsync(
        IReadOnlyList<PublishedArticle> stories,
        CancellationToken cancel
    )
    {
        var ids = stories.Select(s => s.Id).ToList();
        var bodies = await db
            .PublishedArticles.Where(s => ids.Contains(s.Id))
            .OrderBy(s => s.Id)
            .Select(s => new { s.Id, s.Text.BodyHtml })
            .ToDictionaryAsync(s => s.Id, s => s.BodyHtml, cancel);
        var shelf = await MediaShelf.OfAsync(db, stories.Select(s => s.Lead?.Name ?? ""), cancel);
        return stories
            .SelectMany(s => StoryFilm.In(LeadOf(s, shelf) + bodies[s.Id]).Select(film => (Story: s, Film: film)))
            // Search engines refuse a film without a picture to show for it.
            .Where(f => f.Film.Poster is not null)
            .ToLookup(f => f.Story.Id, f => FilmOf(f.Story, f.Film));
    }

    private static string LeadOf(PublishedArticle story, MediaShelf shelf) =>
        story.Lead is { } lead
            ? ArticleHtml.RenderLead(
                lead,
                shelf.Facts.GetValueOrDefault(lead.Name),
                Language.Find(story.Language) ?? Language.English
            )
            : "";

    private static SitemapFilm FilmOf(PublishedArticle story, StoryFilm film) =>
        new(
            film.Address,
            film.Poster!,
            film.Title.Length > 0 ? film.Title : story.Headline,
            film.Caption.Length > 0 ? film.Caption : story.Standfirst,
            film.Duration is { } duration ? XmlConvert.ToTimeSpan(duration) : null,
            story.PublishedAt
        );
}
