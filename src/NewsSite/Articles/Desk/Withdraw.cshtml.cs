using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Schedules;
using NewsSite.Schedules;
using NewsSite.Schedules.Desk;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Desk;

[ForAudience(Audience.Editor)]
public sealed class WithdrawModel(
    EditorDesk desk,
    WithdrawArticle withdraw,
    PlanAct plan,
    StoryPlans plans,
    PlanClock clock
) : PageModel
{
    [BindProperty]
    public WithdrawForm Form { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;
    public StoryPlanList Plans { get; private set; } = null!;

    /// <summary>What the day and time mean; null until that was asked.</summary>
    private WallTime? Read { get; set; }

    public TimePicker Picker =>
        new(clock, Form, Read, $"/desk/articles/{Story.Id}/withdraw", "Plan", at => $"Withdraw on {at}");

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var problems = await withdraw.ExecuteAsync(id, Form.Reason ?? "", Form.Redirect, cancel);
        if (problems.Count > 0)
        {
            ModelState.AddProblems(problems);
            return await ShowAsync(id, cancel);
        }

        this.Say("Withdrawn. Readers no longer get the story.");
        return Redirect($"/desk/articles/{id}/publish");
    }

    public Task<IActionResult> OnPostWhenAsync(Guid id, CancellationToken cancel)
    {
        ModelState.AddProblems(WithdrawArticle.ProblemsOf(Form.Reason ?? "", Form.Redirect));
        Read = clock.ReadInto(Form, ModelState);
        return ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostPlanAsync(Guid id, string at, CancellationToken cancel)
    {
        if (clock.TimeOf(Form, at) is not { } moment)
        {
            return BadRequest();
        }

        Read = new WallTime.At(moment.DueAt);
        var details = new PlanDetails
        {
            Reason = (Form.Reason ?? "").Trim(),
            Redirect = string.IsNullOrWhiteSpace(Form.Redirect) ? null : Form.Redirect.Trim(),
        };
        var problems = await plan.ExecuteAsync(PlannedKind.Withdraw, id, details, moment, cancel);
        if (problems.Count > 0)
        {
            ModelState.AddProblems(problems);
            return await ShowAsync(id, cancel);
        }

        this.Say($"It will be withdrawn on {clock.Words(moment.DueAt, moment.Zone)}.");
        return Redirect($"/desk/articles/{id}/publish");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { IsInCare: true } story)
        {
            return NotFound();
        }

        Story = story;
        Plans = new(clock, await plans.OpenAsync(id, cancel), story.IsInCare);
        return Page();
    }

    public sealed class WithdrawForm : TimeForm
    {
        public string? Reason { get; set; }
        public string? Redirect { get; set; }
    }
}
