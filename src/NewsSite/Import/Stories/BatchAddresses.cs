using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;

namespace NewsSite.Import.Stories;

/// <summary>Addresses for a batch of stories, with two questions to the store instead of several a story.</summary>
internal sealed class BatchAddresses
{
    private readonly NewsDb _db;
    private readonly Dictionary<(string Language, string Slug), Guid> _owners;
    private readonly Dictionary<Guid, PublishedArticle> _published;

    private readonly HashSet<string> _asked;

    private BatchAddresses(
        NewsDb db,
        IEnumerable<string> asked,
        IEnumerable<ArticleAddress> known,
        IEnumerable<PublishedArticle> published
    )
    {
        _db = db;
        _asked = [.. asked];
        _owners = known.ToDictionary(a => (a.Language, a.Slug), a => a.ArticleId);
        _published = published.ToDictionary(p => p.ArticleId);
    }

    public static async Task<BatchAddresses> OpenAsync(
        NewsDb db,
        IEnumerable<PreparedStory> stories,
        IReadOnlyCollection<Guid> known,
        CancellationToken cancel
    )
    {
        var slugs = stories.Select(s => WantedBy(s.Story)).Distinct().ToList();
        var addresses = await db.ArticleAddresses.AsNoTracking().Where(a => slugs.Contains(a.Slug)).ToListAsync(cancel);
        var published =
            known.Count == 0
                ? []
                : await db.PublishedArticles.AsNoTracking().Where(p => known.Contains(p.ArticleId)).ToListAsync(cancel);
        return new BatchAddresses(db, slugs, addresses, published);
    }

    /// <summary>The story's slug, made its own for good: the one it has, the one it asks for, or that one with a number.</summary>
    public async Task<string> ReserveAsync(Article article, ImportedStory story, DateTime now, CancellationToken cancel)
    {
        var kept =
            _published.GetValueOrDefault(article.Id) is { } live && live.Language == story.Language ? live.Slug : null;
        var wanted =
            story.Slug.Length > 0 ? story.Slug
            : kept is not null ? kept
            : WantedBy(story) is { Length: > 0 } named ? named
            : article.Id.ToString("N")[^12..];
        var slug = wanted;
        for (
            var number = 2;
            await OwnerOfAsync(story.Language, slug, cancel) is { } owner && owner != article.Id;
            number++
        )
        {
            slug = $"{wanted}-{number}";
        }

        Reserve(article.Id, story.Language, slug, now);
        return slug;
    }

    /// <returns>Empty when neither headline nor id has a letter or digit.</returns>
    private static string WantedBy(ImportedStory story) =>
        story.Slug.Length > 0 ? story.Slug
        : Slug.From(story.Headline) is { Length: > 0 } slug ? slug
        : Slug.From(story.ExternalId);

    /// <summary>Plain slugs were asked for when the batch was opened; numbered ones are looked up as they come.</summary>
    private async Task<Guid?> OwnerOfAsync(string language, string slug, CancellationToken cancel)
    {
        if (!_asked.Contains(slug))
        {
            await foreach (
                var address in _db
                    .ArticleAddresses.AsNoTracking()
                    .Where(a => a.Slug == slug)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancel)
            )
            {
                _owners.TryAdd((address.Language, address.Slug), address.ArticleId);
            }

            _asked.Add(slug);
        }

        return _owners.TryGetValue((language, slug), out var owner) ? owner : null;
    }

    private void Reserve(Guid articleId, string language, string slug, DateTime now)
    {
        if (_owners.TryAdd((language, slug), articleId))
        {
            _db.ArticleAddresses.Add(
                new ArticleAddress
                {
                    Language = language,
                    Slug = slug,
                    ArticleId = articleId,
                    CreatedAt = now,
                }
            );
        }
    }
}
