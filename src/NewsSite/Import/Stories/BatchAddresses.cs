using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;

namespace NewsSite.Import.Stories;

/// <summary>Addresses for a batch of stories, with two questions to the store instead of several a story.</summary>
internal sealed class BatchAddresses
{
    private readonly NewsDb _db;
    private readonly Dictionary<(string Language, string Slug), Guid> _owners = [];
    private readonly Dictionary<Guid, (string Language, string Slug)> _kept = [];
    private readonly Dictionary<(string Language, string Slug), int> _lastNumbers = [];

    private BatchAddresses(NewsDb db) => _db = db;

    public static async Task<BatchAddresses> OpenAsync(
        NewsDb db,
        IReadOnlyList<RevisedStory> stories,
        CancellationToken cancel
    )
    {
        var addresses = new BatchAddresses(db);
        var slugs = stories.Select(s => s.Prepared.Slug).Distinct().ToList();
        await addresses.LearnAsync(db.ArticleAddresses.Where(a => slugs.Contains(a.Slug)), cancel);
        var known = stories.Where(s => !s.IsNew).Select(s => s.Article.Id).ToList();
        if (known.Count > 0)
        {
            await addresses.KeepAsync(db.PublishedArticles.Where(p => known.Contains(p.ArticleId)), cancel);
        }

        return addresses;
    }

    /// <summary>The story's slug, its own for good: the one it has, the one it asks for, or that one with a number.</summary>
    /// <returns>With the address to be stored; null when it is the story's already.</returns>
    public async Task<(string Slug, ArticleAddress? New)> ReserveAsync(
        RevisedStory story,
        DateTime now,
        CancellationToken cancel
    )
    {
        var (id, language) = (story.Article.Id, story.Revision.Content.Language);
        if (Kept(story) is { } kept)
        {
            return (kept, null);
        }

        var slug = story.Prepared.Slug.Length > 0 ? story.Prepared.Slug : id.ToString("N")[^12..];
        slug = IsFree(id, language, slug) ? slug : await NumberedAsync(id, language, slug, cancel);
        return _owners.TryAdd((language, slug), id) ? (slug, AddressOf(id, language, slug, now)) : (slug, null);
    }

    private string? Kept(RevisedStory story) =>
        story.Prepared.Story.Slug.Length == 0
        && _kept.TryGetValue(story.Article.Id, out var kept)
        && kept.Language == story.Revision.Content.Language
            ? kept.Slug
            : null;

    private bool IsFree(Guid articleId, string language, string slug) =>
        !_owners.TryGetValue((language, slug), out var owner) || owner == articleId;

    private async Task<string> NumberedAsync(Guid articleId, string language, string slug, CancellationToken cancel)
    {
        if (!_lastNumbers.TryGetValue((language, slug), out var number))
        {
            await LearnNumberedAsync(language, slug, cancel);
            number = 1;
        }

        string numbered;
        do
        {
            numbered = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++number}");
        } while (!IsFree(articleId, language, numbered));

        _lastNumbers[(language, slug)] = number;
        return numbered;
    }

    /// <summary>All that begin with the slug and a hyphen: a full stop is the sign after the hyphen.</summary>
    private Task LearnNumberedAsync(string language, string slug, CancellationToken cancel)
    {
        var (from, to) = (slug + "-", slug + ".");
#pragma warning disable CA1309 // Compared by the store, not here: the overload that names a comparison has no translation.
        return LearnAsync(
            _db.ArticleAddresses.Where(a =>
                a.Language == language && string.Compare(a.Slug, from) > 0 && string.Compare(a.Slug, to) < 0
            ),
            cancel
        );
#pragma warning restore CA1309
    }

    private async Task LearnAsync(IQueryable<ArticleAddress> addresses, CancellationToken cancel)
    {
        foreach (var address in await addresses.AsNoTracking().ToListAsync(cancel))
        {
            _owners.TryAdd((address.Language, address.Slug), address.ArticleId);
        }
    }

    private async Task KeepAsync(IQueryable<PublishedArticle> articles, CancellationToken cancel)
    {
        var kept = articles.Select(p => new
        {
            p.ArticleId,
            p.Language,
            p.Slug,
        });
        foreach (var article in await kept.ToListAsync(cancel))
        {
            _kept[article.ArticleId] = (article.Language, article.Slug);
        }
    }

    private static ArticleAddress AddressOf(Guid articleId, string language, string slug, DateTime now) =>
        new()
        {
            Language = language,
            Slug = slug,
            ArticleId = articleId,
            CreatedAt = now,
        };
}
