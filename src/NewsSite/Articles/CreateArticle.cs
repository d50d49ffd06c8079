using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Starts a story as a draft of the person acting.</summary>
public sealed class CreateArticle(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    public async Task<Article> ExecuteAsync(ArticleContent content, RevisionReason reason, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        var now = clock.GetUtcNow().UtcDateTime;
        var (article, revision) = Article.Start(content, actor.AccountId, reason, now);
        db.Articles.Add(article);
        db.Revisions.Add(revision);
        db.Audit(actor, "article.created", article.Id, now, content.Headline);
        await db.SaveChangesAsync(cancel);
        return article;
    }
}
