using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Versions;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>What follows whenever the live revision of a story moves: its address, its readers' row, its plans, the event.</summary>
public sealed class LivePointer(
    NewsDb db,
    CurrentActor actor,
    AddressBook addresses,
    PublishedArticleWriter writer,
    StoryPlans plans
)
{
    /// <summary>Call after <see cref="Article.Publish"/>; the caller saves.</summary>
    public async Task MoveAsync(Article article, ArticleContent content, DateTime now, CancellationToken cancel)
    {
        var isBeforeReaders = await db.PublishedArticles.AnyAsync(p => p.ArticleId == article.Id, cancel);
        var kind = isBeforeReaders ? VersionKind.Updated : VersionKind.Published;
        var wanted = await addresses.SlugForAsync(article, content, cancel);
        // A scheduled story must not miss its moment because its address was taken meanwhile.
        var slug = await addresses.FreeAsync(article.Id, content.Language, wanted, cancel);
        await addresses.ReserveAsync(article.Id, content.Language, slug, now, cancel);
        await writer.WriteAsync(article, content, slug, cancel);
        db.MarkVersion(article, article.LiveNumber!.Value, kind, actor, now);
        await plans.SettleAsync(article, cancel);
        db.Raise(new ArticlePublished(article.Id, now));
    }
}
