using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Schedules;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Dashboard.Desk;

/// <summary>Everything that is planned, and what became of it.</summary>
[ForAudience(Audience.Editor)]
public sealed class ScheduleModel(ScheduleBoard board, GiveUpPlan giveUp, MovePlan move, PlanClock clock) : PageModel
{
    public ScheduleFilter Filter { get; private set; } = new();
    public PageOf<PlanRow> Open { get; private set; } = new([], 1, 0, 1);
    public IReadOnlyList<PlanRow> Ended { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Planners { get; private set; } = [];
    public string ZoneId => clock.Newsroom.Id;
    public DateTime Now => board.Now;
    public bool IsFiltered => Filter.Kind is not null || Filter.Who is not null;

    public string Words(PlannedAct plan) => clock.Words(plan.DueAt, plan.Zone);

    public async Task OnGetAsync([FromQuery] ScheduleFilter filter, CancellationToken cancel)
    {
        // A filter that cannot be read is left out: the list is no form to mend.
        ModelState.Clear();
        Filter = filter;
        Planners = await board.PlannersAsync(cancel);
        Open = await board.OpenAsync(filter, PageNumber.Of(Request), cancel);
        Ended = await board.EndedAsync(filter, cancel);
    }

    public async Task<IActionResult> OnPostGiveUpAsync(Guid id, CancellationToken cancel) =>
        Answer(await giveUp.ExecuteAsync(id, cancel), "Given up. Until its moment it can be planned again below.");

    public async Task<IActionResult> OnPostTakeUpAsync(Guid id, CancellationToken cancel)
    {
        if (await board.FindAsync(id, cancel) is not { Plan: var plan })
        {
            return NotFound();
        }

        var time = new PlannedTime(plan.DueAt, plan.Zone, plan.Typed);
        return Answer(await move.ExecuteAsync(id, time, cancel), "Planned again.");
    }

    private IActionResult Answer(IReadOnlyList<Problem> problems, Phrase done)
    {
        if (problems.Any(p => p.Code == "plan.not-there"))
        {
            return NotFound();
        }

        this.Say(
            problems.Select(p => p.Message).DefaultIfEmpty(done).Aggregate((said, next) => (Phrase)$"{said} {next}")
        );
        return RedirectToPage();
    }
}
