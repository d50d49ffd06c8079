using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Core.Tasks;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Tasks;

/// <summary>What becomes of a task. Each act answers with nothing when it is done, else with why not.</summary>
public sealed class ChangeTask(NewsDb db, TimeProvider clock, CurrentActor actor, TaskNews news)
{
    public Task<IReadOnlyList<Problem>> DoAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(InHands(id), t => t.IsOpen, TaskActs.Done, Do, cancel, news.DoneAsync);

    public Task<IReadOnlyList<Problem>> ReopenAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(InHands(id), IsDone, TaskActs.Reopened, t => t.Reopen(), cancel);

    /// <param name="toId">Null for anyone.</param>
    public async Task<IReadOnlyList<Problem>> HandOnAsync(Guid id, Guid? toId, CancellationToken cancel) =>
        toId is null || await db.Users.ColleaguesWhoWrite().AnyAsync(a => a.Id == toId, cancel)
            ? await ChangeAsync(
                InHands(id),
                t => t.IsOpen,
                TaskActs.HandedOn,
                t => t.HandTo(toId),
                cancel,
                news.GivenAsync
            )
            : [TaskProblems.Nobody];

    /// <summary>Only whoever gave it takes it back.</summary>
    public Task<IReadOnlyList<Problem>> DeleteAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(Given(id), t => t.DeletedAt is null, TaskActs.Deleted, t => t.Delete(Now), cancel);

    public Task<IReadOnlyList<Problem>> PutBackAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(Given(id), t => t.DeletedAt is not null, TaskActs.PutBack, t => t.PutBack(), cancel);

    /// <summary>With a whole shift, in the save of a caller who has made sure that it may be handed; nobody is told of each.</summary>
    public void HandWithShift(NewsroomTask task, Guid toId) => Record(task, TaskActs.HandedOn, t => t.HandTo(toId));

    /// <summary>As it was before an act that is taken back; null takes away what the act made.</summary>
    internal async Task<IReadOnlyList<Problem>> RestoreAsync(Guid id, TaskState? before, CancellationToken cancel)
    {
        var task = await db.Tasks.SingleAsync(t => t.Id == id, cancel);
        var act =
            before is null or { IsDeleted: true } ? TaskActs.Deleted
            : before.IsDone ? TaskActs.Done
            : TaskActs.HandedOn;
        Record(task, act, t => Restore(t, before));
        await db.SaveChangesAsync(cancel);
        return [];
    }

    private async Task<IReadOnlyList<Problem>> ChangeAsync(
        IQueryable<NewsroomTask> one,
        Func<NewsroomTask, bool> isRipe,
        string act,
        Action<NewsroomTask> change,
        CancellationToken cancel,
        Func<NewsroomTask, CancellationToken, Task>? tell = null
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await one.SingleOrDefaultAsync(cancel) is not { } task)
        {
            return [TaskProblems.NotThere];
        }

        if (!isRipe(task))
        {
            return [TaskProblems.MovedOn];
        }

        Record(task, act, change);
        await (tell?.Invoke(task, cancel) ?? Task.CompletedTask);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private void Record(NewsroomTask task, string act, Action<NewsroomTask> change)
    {
        var before = TaskState.Of(task);
        change(task);
        var whole = EarlierState.Of(before, TaskState.Of(task));
        db.Audit(actor, act, task.Id, Now, new AuditChange("", "") { Whole = whole }, task.Text);
    }

    private void Restore(NewsroomTask task, TaskState? before)
    {
        if (before is null or { IsDeleted: true })
        {
            task.Delete(Now);
            return;
        }

        task.PutBack();
        task.HandTo(before.ForId);
        if (before.IsDone)
        {
            Do(task);
        }
        else
        {
            task.Reopen();
        }
    }

    private void Do(NewsroomTask task) => task.Do(actor.AccountId, Now);

    private static bool IsDone(NewsroomTask task) => task is { DoneAt: not null, DeletedAt: null };

    private IQueryable<NewsroomTask> InHands(Guid id) => db.TasksInHandsOf(actor).Where(t => t.Id == id);

    private IQueryable<NewsroomTask> Given(Guid id) =>
        db.TasksInHandsOf(actor).Where(t => t.Id == id && t.GivenById == actor.AccountId);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
