using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Core.Tasks;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Tasks;

/// <summary>Asks a colleague, anyone, or oneself to do something.</summary>
public sealed class GiveTask(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    TaskNews news,
    IOptions<NewsroomOptions> newsroom
)
{
    /// <param name="forId">Null for anyone.</param>
    /// <param name="articleId">Null where it is about no one story.</param>
    /// <param name="dueOn">On the newsroom's calendar; null for no day.</param>
    /// <returns>Empty when given.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        string text,
        Guid? forId,
        Guid? articleId,
        DateOnly? dueOn,
        CancellationToken cancel
    )
    {
        actor.Require(Permission.Write);
        text = text.Trim();
        List<Problem> problems =
        [
            .. ProblemsOf(text, dueOn),
            .. forId is null || await db.Users.ColleaguesWhoWrite().AnyAsync(a => a.Id == forId, cancel)
                ? []
                : new[] { TaskProblems.Nobody },
            .. articleId is null || await db.ArticlesVisibleTo(actor).AnyAsync(a => a.Id == articleId, cancel)
                ? []
                : new[] { ArticleNotThere },
        ];
        if (problems.Count > 0)
        {
            return problems;
        }

        await GiveAsync(text, forId, articleId, dueOn, cancel);
        return [];
    }

    private async Task GiveAsync(string text, Guid? forId, Guid? articleId, DateOnly? dueOn, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var task = new NewsroomTask
        {
            Text = text,
            ArticleId = articleId,
            GivenById = actor.AccountId!.Value,
            GivenAt = now,
            DueOn = dueOn,
        };
        task.HandTo(forId);
        db.Tasks.Add(task);
        var whole = EarlierState.Of<TaskState>(null, TaskState.Of(task));
        db.Audit(actor, TaskActs.Given, task.Id, now, new AuditChange("", "") { Whole = whole }, text);
        await news.GivenAsync(task, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private IEnumerable<Problem> ProblemsOf(string text, DateOnly? dueOn)
    {
        if (text.Length is 0 or > NewsroomTask.TextMaxLength)
        {
            yield return new(
                "task.text",
                $"Say what is to be done, in at most {NewsroomTask.TextMaxLength} characters.",
                "Text"
            );
        }

        var today = DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, newsroom.Value.Zone)
        );
        if (dueOn < today)
        {
            yield return new("task.due", "This day has passed. Choose a later one, or none.", "DueOn");
        }
    }

    private static readonly Problem ArticleNotThere = new("task.no-story", "The story is not there any more.");
}
