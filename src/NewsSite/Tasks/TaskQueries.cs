using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Tasks;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Tasks;

public static class TaskQueries
{
    /// <summary>Tasks that the actor may look at: theirs, anyone's, those they gave; and of others, those about what they may see.</summary>
    public static IQueryable<NewsroomTask> TasksVisibleTo(this NewsDb db, CurrentActor actor)
    {
        var (me, all, stories) = (actor.AccountId, actor.May(Permission.ReadStories), db.ArticlesVisibleTo(actor));
        return db.Tasks.Where(t =>
            (t.ForId != null && t.ForId == me)
            || t.GivenById == me
            || (t.DeletedAt == null && t.ForId == null)
            || (t.DeletedAt == null && all && (t.ArticleId == null || stories.Any(a => a.Id == t.ArticleId)))
        );
    }

    /// <summary>Tasks that the actor may do, reopen and hand on; auditors only look.</summary>
    public static IQueryable<NewsroomTask> TasksInHandsOf(this NewsDb db, CurrentActor actor)
    {
        var (me, all) = (actor.AccountId, actor.May(Permission.Edit));
        return !actor.May(Permission.Write)
            ? db.Tasks.Where(_ => false)
            : db.TasksVisibleTo(actor).Where(t => all || t.ForId == null || t.ForId == me || t.GivenById == me);
    }

    public static IQueryable<NewsroomTask> Open(this IQueryable<NewsroomTask> tasks) =>
        tasks.Where(t => t.DoneAt == null && t.DeletedAt == null);

    /// <summary>Stories that wait for the second pair of eyes of one person, the longest first.</summary>
    public static IQueryable<Article> AskedToReview(this IQueryable<Article> articles, Guid? accountId) =>
        articles
            .InReview()
            .Where(a => a.ReviewerId != null && a.ReviewerId == accountId)
            .OrderBy(a => a.SubmittedAt)
            .ThenBy(a => a.Id);
}
