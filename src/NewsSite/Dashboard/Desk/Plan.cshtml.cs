using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Schedules;
using NewsSite.Schedules.Desk;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Dashboard.Desk;

/// <summary>One plan: moved to another time, or given up.</summary>
[ForAudience(Audience.Editor)]
public sealed class PlanModel(ScheduleBoard board, MovePlan move, GiveUpPlan giveUp, PlanClock clock) : PageModel
{
    [BindProperty]
    public TimeForm Form { get; set; } = new();

    public PlanRow Row { get; private set; } = null!;
    public string ZoneId => clock.Newsroom.Id;
    public string Address => $"/desk/schedule/{Row.Plan.Id}";
    public string Words => clock.Words(Row.Plan.DueAt, Row.Plan.Zone);

    /// <summary>What the day and time mean; null until that was asked.</summary>
    private WallTime? Read { get; set; }

    public TimePicker Picker => new(clock, Form, Read, Address, "Move", at => $"Move to {at}", "Another time");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var answer = await ShowAsync(id, cancel);
        if (Row is { Plan: var plan })
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(plan.DueAt, Zones.Find(plan.Zone) ?? TimeZoneInfo.Utc);
            (Form.Date, Form.Time, Form.Zone) = (
                local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                local.ToString("HH:mm", CultureInfo.InvariantCulture),
                plan.Zone
            );
        }

        return answer;
    }

    public Task<IActionResult> OnPostWhenAsync(Guid id, CancellationToken cancel)
    {
        Read = clock.ReadInto(Form, ModelState);
        return ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid id, string at, CancellationToken cancel)
    {
        if (clock.TimeOf(Form, at) is not { } moment)
        {
            return BadRequest();
        }

        Read = new WallTime.At(moment.DueAt);
        return await AnswerAsync(
            id,
            await move.ExecuteAsync(id, moment, cancel),
            $"Moved to {clock.Words(moment.DueAt, moment.Zone)}.",
            cancel
        );
    }

    public async Task<IActionResult> OnPostGiveUpAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(
            id,
            await giveUp.ExecuteAsync(id, cancel),
            "Given up. Until its moment it can be planned again below.",
            cancel
        );

    private async Task<IActionResult> AnswerAsync(
        Guid id,
        IReadOnlyList<Problem> problems,
        Phrase done,
        CancellationToken cancel
    )
    {
        if (problems.Count > 0)
        {
            ModelState.AddProblemsOfPage(problems);
            return problems.Any(p => p.Code == "plan.not-there") ? NotFound() : await ShowAsync(id, cancel);
        }

        this.Say(done);
        return Redirect("/desk/schedule");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await board.FindAsync(id, cancel) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        return Page();
    }
}
