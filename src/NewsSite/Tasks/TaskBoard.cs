using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Tasks;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Tasks;

/// <summary>Tasks as pages list them.</summary>
public sealed class TaskBoard(NewsDb db, CurrentActor actor)
{
    private const int Shown = 10;

    /// <summary>The actor's own open tasks and then anyone's, each by the day they are due.</summary>
    public Task<PageOf<TaskRow>> MineAsync(CancellationToken cancel) => OpenOfMine.PageAsync(1, cancel, Shown);

    /// <summary>Stories whose review was asked of the actor: tasks that nobody wrote down.</summary>
    public Task<PageOf<ReviewRow>> ReviewsAsync(CancellationToken cancel) =>
        db.ArticlesVisibleTo(actor)
            .AskedToReview(actor.AccountId)
            .Select(a => new ReviewRow(
                a.Id,
                db.Revisions.Where(r => r.ArticleId == a.Id && r.Number == a.LatestNumber)
                    .Select(r => r.Content.Headline)
                    .Single(),
                db.Users.Where(u => u.Id == a.SubmittedById).Select(u => u.DisplayName).SingleOrDefault(),
                a.SubmittedAt!.Value
            ))
            .PageAsync(1, cancel, Shown);

    public Task<PageOf<TaskRow>> PageAsync(TaskFilter filter, int page, CancellationToken cancel) =>
        Rows(InOrder(Standing(Whose(filter.Whose), filter.State), filter.State)).PageAsync(page, cancel);

    /// <returns>Null when there is no such task that this person may hand on.</returns>
    public Task<TaskRow?> FindAsync(Guid id, CancellationToken cancel) =>
        Rows(db.TasksInHandsOf(actor).Open().Where(t => t.Id == id)).SingleOrDefaultAsync(cancel);

    /// <summary>Whether the actor sees what others have to do.</summary>
    public bool SeesAll => actor.May(Permission.ReadStories);

    private IQueryable<TaskRow> OpenOfMine =>
        Rows(
            Whose(WhoseTasks.Mine)
                .Open()
                .OrderBy(t => t.ForId == null)
                .ThenBy(t => t.DueOn == null)
                .ThenBy(t => t.DueOn)
                .ThenBy(t => t.GivenAt)
                .ThenBy(t => t.Id)
        );

    private IQueryable<NewsroomTask> Whose(WhoseTasks? whose)
    {
        var (me, tasks) = (actor.AccountId, db.TasksVisibleTo(actor));
        return whose switch
        {
            WhoseTasks.Given => tasks.Where(t => t.GivenById == me),
            WhoseTasks.All when SeesAll => tasks,
            // An auditor is not anyone here: they do nothing.
            _ when !actor.May(Permission.Write) => tasks.Where(t => t.ForId == me),
            _ => tasks.Where(t => t.ForId == null || t.ForId == me),
        };
    }

    private IQueryable<NewsroomTask> Standing(IQueryable<NewsroomTask> tasks, TaskStanding state)
    {
        var me = actor.AccountId;
        return state switch
        {
            TaskStanding.Done => tasks.Where(t => t.DoneAt != null && t.DeletedAt == null),
            // Only whoever took one back puts it back.
            TaskStanding.Deleted => tasks.Where(t => t.DeletedAt != null && t.GivenById == me),
            _ => tasks.Open(),
        };
    }

    private static IQueryable<NewsroomTask> InOrder(IQueryable<NewsroomTask> tasks, TaskStanding state) =>
        state switch
        {
            TaskStanding.Done => tasks.OrderByDescending(t => t.DoneAt).ThenBy(t => t.Id),
            TaskStanding.Deleted => tasks.OrderByDescending(t => t.DeletedAt).ThenBy(t => t.Id),
            _ => tasks.OrderBy(t => t.DueOn == null).ThenBy(t => t.DueOn).ThenBy(t => t.GivenAt).ThenBy(t => t.Id),
        };

    private IQueryable<TaskRow> Rows(IQueryable<NewsroomTask> tasks)
    {
        var visible = db.ArticlesVisibleTo(actor);
        return tasks
            .AsNoTracking()
            .Select(t => new TaskRow(
                t,
                db.Users.Where(u => u.Id == t.ForId).Select(u => u.DisplayName).SingleOrDefault(),
                db.Users.Where(u => u.Id == t.GivenById).Select(u => u.DisplayName).Single(),
                db.Users.Where(u => u.Id == t.DoneById).Select(u => u.DisplayName).SingleOrDefault(),
                visible
                    .Where(a => a.Id == t.ArticleId)
                    .SelectMany(a => db.Revisions.Where(r => r.ArticleId == a.Id && r.Number == a.LatestNumber))
                    .Select(r => r.Content.Headline)
                    .FirstOrDefault()
            ));
    }
}
