using NewsSite.Core.Tasks;

namespace NewsSite.Tasks;

/// <summary>What acts on a task change, kept so that they can be taken back.</summary>
internal sealed record TaskState(Guid? ForId, bool IsDone, bool IsDeleted)
{
    public static TaskState Of(NewsroomTask task) =>
        new(task.ForId, task.DoneAt is not null, task.DeletedAt is not null);
}
