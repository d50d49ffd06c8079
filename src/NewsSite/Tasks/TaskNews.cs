using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Core.Notices;
using NewsSite.Core.Tasks;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Tasks;

/// <summary>Tells whoever was given a task, and whoever gave one that is done.</summary>
public sealed class TaskNews(NewsDb db, TellColleagues tell)
{
    /// <summary>In the caller's save.</summary>
    public Task GivenAsync(NewsroomTask task, CancellationToken cancel) =>
        TellAsync(NoticeKind.TaskGiven, task.ForId, $"/desk/tasks#task-{task.Id}", task, cancel);

    /// <inheritdoc cref="GivenAsync" />
    public Task DoneAsync(NewsroomTask task, CancellationToken cancel) =>
        TellAsync(
            NoticeKind.TaskDone,
            task.GivenById,
            $"/desk/tasks?whose=given&state=done#task-{task.Id}",
            task,
            cancel
        );

    private async Task TellAsync(
        NoticeKind kind,
        Guid? accountId,
        string path,
        NewsroomTask task,
        CancellationToken cancel
    )
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, cancel) is { } person)
        {
            var story = await MaySeeAsync(person, task.ArticleId, cancel) ? task.ArticleId : null;
            await tell.ExecuteAsync([person.Id], new(kind, path, story) { Text = task.Text }, cancel);
        }
    }

    private async Task<bool> MaySeeAsync(Account person, Guid? articleId, CancellationToken cancel)
    {
        var eyes = new CurrentActor();
        eyes.Become(person);
        return await db.ArticlesVisibleTo(eyes).AnyAsync(a => a.Id == articleId, cancel);
    }
}
