using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>Which story answers at which address. An address once given stays its story's for good.</summary>
public sealed class AddressBook(NewsDb db)
{
    /// <summary>The slug a story gets: the editor's own; else the one readers know; else one from the headline.</summary>
    public async Task<string> SlugForAsync(Article article, ArticleContent content, CancellationToken cancel)
    {
        if (content.Slug.Length > 0)
        {
            return content.Slug;
        }

        var known = await db
            .PublishedArticles.Where(p => p.ArticleId == article.Id && p.Language == content.Language)
            .Select(p => p.Slug)
            .SingleOrDefaultAsync(cancel);
        return known ?? await FreeSlugAsync(article.Id, content, cancel);
    }

    /// <returns>Null when the story may have the address the editor wrote.</returns>
    public async Task<Problem?> ProblemWithAsync(Guid articleId, ArticleContent content, CancellationToken cancel) =>
        content.Slug.Length > 0 && await IsTakenAsync(articleId, content.Language, content.Slug, cancel)
            ? new Problem(
                "address.taken",
                "Another story has this address. Choose a different one.",
                nameof(ArticleContent.Slug)
            )
            : null;

    /// <summary>Gives the story the address, for good. Saved by the caller.</summary>
    public async Task ReserveAsync(Guid articleId, string language, string slug, DateTime now, CancellationToken cancel)
    {
        if (!await db.ArticleAddresses.AnyAsync(a => a.Language == language && a.Slug == slug, cancel))
        {
            db.ArticleAddresses.Add(
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

    /// <summary>The slug, or the slug with the first number that makes it this story's own.</summary>
    public async Task<string> FreeAsync(Guid articleId, string language, string slug, CancellationToken cancel)
    {
        var free = slug;
        for (var number = 2; await IsTakenAsync(articleId, language, free, cancel); number++)
        {
            free = $"{slug}-{number}";
        }

        return free;
    }

    private Task<string> FreeSlugAsync(Guid articleId, ArticleContent content, CancellationToken cancel)
    {
        var slug = Slug.From(content.Headline);
        return FreeAsync(articleId, content.Language, slug.Length > 0 ? slug : articleId.ToString("N")[^12..], cancel);
    }

    private Task<bool> IsTakenAsync(Guid articleId, string language, string slug, CancellationToken cancel) =>
        db.ArticleAddresses.AnyAsync(a => a.Language == language && a.Slug == slug && a.ArticleId != articleId, cancel);
}
