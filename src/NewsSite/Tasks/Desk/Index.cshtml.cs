using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Tasks.Desk;

/// <summary>What is to be done, by whom, and what was.</summary>
public sealed class IndexModel(TaskBoard board, ChangeTask change, CurrentActor actor) : PageModel
{
    private const string Undo = "task-undo";

    public TaskFilter Filter { get; private set; } = new();
    public PageOf<TaskRow> Tasks { get; private set; } = new([], 1, 0, 1);
    public PageOf<ReviewRow> Reviews { get; private set; } = new([], 1, 0, 1);
    public bool SeesAll => board.SeesAll;
    public bool MayWrite => actor.May(Permission.Write);
    public bool MayHandOver => actor.May(Permission.Edit);

    /// <summary>Handler and task of what would undo the last act; null when there is none.</summary>
    public (string Handler, string Id)? WayBack =>
        TempData[Undo] is string way && way.Split(' ') is [var handler, var id] ? (handler, id) : null;

    public bool IsGivenByMe(TaskRow row) => row.Task.GivenById == actor.AccountId;

    public Phrase EmptyWords =>
        (Filter.State, Filter.Whose) switch
        {
            (TaskStanding.Open, WhoseTasks.Mine) => "Nothing is asked of you.",
            (TaskStanding.Open, WhoseTasks.Given) => "You have asked nobody for anything that is still open.",
            (TaskStanding.Open, _) => "Nothing is open.",
            (TaskStanding.Done, _) => "Nothing was done yet.",
            _ => "You have deleted none.",
        };

    public async Task OnGetAsync([FromQuery] TaskFilter filter, CancellationToken cancel)
    {
        // A filter that cannot be read is left out: the list is no form to mend.
        ModelState.Clear();
        Filter = filter;
        Filter.Whose ??= MayWrite ? WhoseTasks.Mine : WhoseTasks.All;
        Tasks = await board.PageAsync(filter, PageNumber.Of(Request), cancel);
        if (filter is { Whose: WhoseTasks.Mine, State: TaskStanding.Open })
        {
            Reviews = await board.ReviewsAsync(cancel);
        }
    }

    public async Task<IActionResult> OnPostDoneAsync(
        Guid id,
        bool desk,
        [FromQuery] TaskFilter filter,
        CancellationToken cancel
    ) =>
        desk
            ? Answer(await change.DoAsync(id, cancel), "Done. If it was not, reopen it under Tasks.", "/desk")
            : AnswerWithUndo(await change.DoAsync(id, cancel), "Done.", $"Reopen {id}", filter);

    public async Task<IActionResult> OnPostReopenAsync(
        Guid id,
        [FromQuery] TaskFilter filter,
        CancellationToken cancel
    ) => Answer(await change.ReopenAsync(id, cancel), "It is open again.", AddressOf(filter));

    public async Task<IActionResult> OnPostDeleteAsync(
        Guid id,
        [FromQuery] TaskFilter filter,
        CancellationToken cancel
    ) => AnswerWithUndo(await change.DeleteAsync(id, cancel), "Deleted.", $"PutBack {id}", filter);

    public async Task<IActionResult> OnPostPutBackAsync(
        Guid id,
        [FromQuery] TaskFilter filter,
        CancellationToken cancel
    ) => Answer(await change.PutBackAsync(id, cancel), "It is there again.", AddressOf(filter));

    private IActionResult AnswerWithUndo(
        IReadOnlyList<Problem> problems,
        Phrase done,
        string wayBack,
        TaskFilter filter
    )
    {
        if (problems.Count == 0)
        {
            TempData[Undo] = wayBack;
        }

        return Answer(problems, done, AddressOf(filter));
    }

    private IActionResult Answer(IReadOnlyList<Problem> problems, Phrase done, string next)
    {
        if (problems.Contains(TaskProblems.NotThere))
        {
            return NotFound();
        }

        this.Say(problems is [var problem, ..] ? problem.Message : done);
        return LocalRedirect(next);
    }

    private static string AddressOf(TaskFilter filter) => $"/desk/tasks{filter.Query}";
}
