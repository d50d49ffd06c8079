using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Outbox;

namespace NewsSite.Articles;

/// <summary>Renders published stories again when a picture, captions or a transcript that they show has changed.</summary>
public sealed class RefreshPublishedMedia(NewsDb db, PublishedArticleWriter writer) : IEventHandler<MediaChanged>
{
    public async Task HandleAsync(MediaChanged happened, CancellationToken cancel)
    {
        var users = await db
            .PublishedArticles.Where(p => p.Media.Any(m => m.AssetId == happened.AssetId))
            .OrderBy(p => p.Id)
            .Select(p => new { p.ArticleId, p.Slug })
            .ToListAsync(cancel);
        foreach (var user in users)
        {
            await RefreshAsync(user.ArticleId, user.Slug, cancel);
        }
    }

    private async Task RefreshAsync(Guid articleId, string slug, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == articleId, cancel);
        if (article.LiveNumber is { } number)
        {
            var content = (await db.RevisionAsync(articleId, number, cancel)).Content;
            await writer.WriteAsync(article, content, slug, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }
}
