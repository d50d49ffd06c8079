using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;

namespace NewsSite.Stories;

/// <summary>What became of an address at which no story is live.</summary>
public abstract record FormerStory
{
    /// <summary>It answers elsewhere now, for good.</summary>
    public sealed record Moved(string Path) : FormerStory;

    public sealed record Withdrawn(DateTime At, string Reason) : FormerStory;
}

public sealed class FindFormerStory(NewsDb db)
{
    /// <returns>Null when readers have never been shown a story there.</returns>
    public async Task<FormerStory?> ExecuteAsync(Language language, string slug, CancellationToken cancel)
    {
        var address = await db
            .ArticleAddresses.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Language == language.Tag && a.Slug == slug, cancel);
        if (address is null)
        {
            return null;
        }

        var live = await db
            .PublishedArticles.AsNoTracking()
            .SingleOrDefaultAsync(p => p.ArticleId == address.ArticleId, cancel);
        return live is null ? await WithdrawnAsync(address.ArticleId, cancel) : new FormerStory.Moved(live.Path);
    }

    private async Task<FormerStory?> WithdrawnAsync(Guid articleId, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == articleId, cancel);
        return article switch
        {
            { WithdrawnAt: null } => null,
            { WithdrawnRedirect: { Length: > 0 } path } => new FormerStory.Moved(path),
            _ => new FormerStory.Withdrawn(article.WithdrawnAt.Value, article.WithdrawnReason ?? ""),
        };
    }
}
