using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Schedules;
using NewsSite.Schedules.Desk;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Desk;

/// <summary>Puts a story at the top of its home page, now or at a set time.</summary>
[ForAudience(Audience.Editor)]
public sealed class LeadModel(EditorDesk desk, MakeLeadStory makeLead, PlanAct plan, StoryPlans plans, PlanClock clock)
    : PageModel
{
    [BindProperty]
    public TimeForm Form { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;
    public StoryPlanList Plans { get; private set; } = null!;

    /// <summary>Headline of the story that leads now; null when no editor has chosen one.</summary>
    public string? Now { get; private set; }

    /// <summary>What the day and time mean; null until that was asked.</summary>
    private WallTime? Read { get; set; }

    public TimePicker Picker =>
        new(
            clock,
            Form,
            Read,
            $"/desk/articles/{Story.Id}/lead",
            "Plan",
            at => $"Make it lead on {at}",
            "At a set time"
        );

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, await makeLead.ExecuteAsync(id, cancel), "This story leads the home page now.", cancel);

    public Task<IActionResult> OnPostWhenAsync(Guid id, CancellationToken cancel)
    {
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
        return await AnswerAsync(
            id,
            await plan.ExecuteAsync(PlannedKind.Lead, id, PlanDetails.None, moment, cancel),
            $"It will lead the home page from {clock.Words(moment.DueAt, moment.Zone)}.",
            cancel
        );
    }

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
            return await ShowAsync(id, cancel);
        }

        this.Say(done);
        return Redirect($"/desk/articles/{id}/publish");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { IsInCare: true } story)
        {
            return NotFound();
        }

        Story = story;
        Now = await desk.LeadHeadlineAsync(story.Latest.Content.Language, cancel);
        Plans = new(clock, await plans.OpenAsync(id, cancel), story.IsInCare);
        return Page();
    }
}
