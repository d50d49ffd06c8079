using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

public static class ArticleQueries
{
    /// <summary>Stories the actor may look at on the desk: their own, and for editors and auditors those of others.</summary>
    public static IQueryable<Article> ArticlesVisibleTo(this NewsDb db, CurrentActor actor) =>
        actor.May(Permission.ReadStories) && actor.Limits.IsNone
            ? db.Articles
            : db.OwnAndCovered(actor, actor.May(Permission.ReadStories), ownOnlyEarly: false);

    /// <summary>Stories whose words the actor may change: authors only their own, and only before readers have them.</summary>
    public static IQueryable<Article> ArticlesEditableBy(this NewsDb db, CurrentActor actor) =>
        actor.May(Permission.Edit) && actor.Limits.IsNone ? db.Articles
        : actor.May(Permission.Write) ? db.OwnAndCovered(actor, actor.May(Permission.Edit), ownOnlyEarly: true)
        : db.Articles.Where(_ => false);

    /// <summary>Stories the actor may publish, schedule and withdraw.</summary>
    public static IQueryable<Article> ArticlesInCareOf(this NewsDb db, CurrentActor actor)
    {
        var covered = db.ArticlesCovered(actor.Limits);
        return !actor.May(Permission.Edit) ? db.Articles.Where(_ => false)
            : actor.Limits.IsNone ? db.Articles
            : db.Articles.Where(a => covered.Any(c => c.Id == a.Id));
    }

    /// <summary>Those whose latest words wait for a second pair of eyes, also changes to what readers have.</summary>
    public static IQueryable<Article> InReview(this IQueryable<Article> articles) =>
        articles.Where(a => a.SubmittedAt != null && (a.ApprovedNumber == null || a.ApprovedNumber != a.LatestNumber));

    /// <summary>Nobody moves a colleague's story out of their own sight, where they could not go on with it.</summary>
    public static bool MayMove(this CurrentActor actor, Article article, ArticleContent to) =>
        article.OwnerId == actor.AccountId || actor.Limits.Cover(to.SectionId, to.Language);

    /// <summary>Open accounts that may look at a story on the desk, by name: those for whom <see cref="ArticlesVisibleTo"/> has it.</summary>
    public static async Task<IReadOnlyList<Account>> AccountsThatSeeAsync(
        this NewsDb db,
        Article article,
        CancellationToken cancel
    )
    {
        var content = (await db.RevisionAsync(article.Id, article.LatestNumber, cancel)).Content;
        var accounts = await db
            .Users.AsNoTracking()
            .Where(a => a.DisabledAt == null)
            .Matching(null)
            .ToListAsync(cancel);
        return
        [
            .. accounts.Where(a =>
                a.Id == article.OwnerId
                || Permissions.Of(a.Role, a.Limits).Contains(Permission.ReadStories)
                    && a.Limits.Cover(content.SectionId, content.Language)
            ),
        ];
    }

    public static Task<Revision> RevisionAsync(this NewsDb db, Guid articleId, int number, CancellationToken cancel) =>
        db.Revisions.AsNoTracking().SingleAsync(r => r.ArticleId == articleId && r.Number == number, cancel);

    /// <param name="othersToo">Whether those of others that the actor's limits cover are among them.</param>
    /// <param name="ownOnlyEarly">Whether the actor's own are only among them until they are handed over to readers.</param>
    private static IQueryable<Article> OwnAndCovered(
        this NewsDb db,
        CurrentActor actor,
        bool othersToo,
        bool ownOnlyEarly
    )
    {
        var me = actor.AccountId;
        var covered = db.ArticlesCovered(actor.Limits);
        return db.Articles.Where(a =>
            (
                a.OwnerId != null
                && a.OwnerId == me
                && (
                    !ownOnlyEarly
                    || a.State == ArticleState.Draft
                    || a.State == ArticleState.InReview
                    || a.State == ArticleState.Approved
                )
            ) || (othersToo && covered.Any(c => c.Id == a.Id))
        );
    }

    /// <summary>Stories whose words the actor may read: those on their desk, and those that readers have.</summary>
    public static IQueryable<Article> ArticlesReadableBy(this NewsDb db, CurrentActor actor)
    {
        var visible = db.ArticlesVisibleTo(actor);
        return db.Articles.Where(a => a.LiveNumber != null || visible.Any(v => v.Id == a.Id));
    }

    private static IQueryable<Article> ArticlesCovered(this NewsDb db, DeskLimits limits)
    {
        var (sections, languages) = (limits.SectionIds, limits.Languages);
        IQueryable<Article> articles = db.Articles;
        if (sections.Count > 0)
        {
            articles = articles.Where(a => a.LatestSectionId != null && sections.Contains(a.LatestSectionId.Value));
        }

        return languages.Count > 0 ? articles.Where(a => languages.Contains(a.LatestLanguage)) : articles;
    }
}
