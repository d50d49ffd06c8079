using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

public static class ArticleQueries
{
    /// <summary>Stories the actor may look at on the desk: editors all, authors their own.</summary>
    public static IQueryable<Article> VisibleTo(this IQueryable<Article> articles, CurrentActor actor) =>
        actor.IsEditor ? articles : articles.Where(a => a.OwnerId != null && a.OwnerId == actor.AccountId);

    /// <summary>Stories whose words the actor may change: authors only their own, and only before readers have them.</summary>
    public static IQueryable<Article> EditableBy(this IQueryable<Article> articles, CurrentActor actor) =>
        actor.IsEditor
            ? articles
            : articles.VisibleTo(actor).Where(a => a.State == ArticleState.Draft || a.State == ArticleState.InReview);

    /// <summary>Stories whose moment has come.</summary>
    public static IQueryable<Article> DueAt(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(a => a.State == ArticleState.Scheduled && a.ScheduledFor <= now).OrderBy(a => a.ScheduledFor);

    public static Task<Revision> RevisionAsync(this NewsDb db, Guid articleId, int number, CancellationToken cancel) =>
        db.Revisions.AsNoTracking().SingleAsync(r => r.ArticleId == articleId && r.Number == number, cancel);
}
