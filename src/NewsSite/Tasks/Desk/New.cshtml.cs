using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Tasks.Desk;

/// <summary>Something new to be done, about a story or none.</summary>
[ForAudience(Audience.Writer)]
public sealed class NewModel(NewsDb db, EditorDesk desk, GiveTask give, CurrentActor actor) : PageModel
{
    private const string Anyone = "anyone";

    [BindProperty]
    public TaskForm Form { get; set; } = new();

    /// <summary>Null where it is about none.</summary>
    public OpenStory? Story { get; private set; }
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid? story, CancellationToken cancel)
    {
        Form.For = $"{actor.AccountId}";
        return ShowAsync(story, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid? story, CancellationToken cancel)
    {
        var isDay = DateOnly.TryParseExact(
            Form.DueOn,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            default,
            out var day
        );
        if (!isDay && !string.IsNullOrWhiteSpace(Form.DueOn))
        {
            ModelState.AddProblem("Form.DueOn", "Give the day as in 2026-12-01, or none.");
        }

        if (!Guid.TryParse(Form.For, out var person) && Form.For != Anyone)
        {
            ModelState.AddProblems([TaskProblems.Nobody with { Field = "For" }]);
        }

        if (ModelState.IsValid)
        {
            var problems = await give.ExecuteAsync(
                Form.Text ?? "",
                Form.For == Anyone ? null : person,
                story,
                isDay ? day : null,
                cancel
            );
            ModelState.AddProblems(problems.Select(p => p.Field == "ForId" ? p with { Field = "For" } : p));
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(story, cancel);
        }

        this.Say("The task is given.");
        return Redirect($"/desk/tasks?whose={(person == actor.AccountId ? "mine" : "given")}");
    }

    private async Task<IActionResult> ShowAsync(Guid? story, CancellationToken cancel)
    {
        Story = story is { } id ? await desk.OpenAsync(id, cancel) : null;
        if (story is not null && Story is null)
        {
            return NotFound();
        }

        var people = await db.Users.ColleaguesWhoWrite().Select(a => new { a.Id, a.DisplayName }).ToListAsync(cancel);
        People =
        [
            .. people
                .OrderBy(p => p.Id != actor.AccountId)
                .Select(p => new SelectListItem(
                    p.Id == actor.AccountId ? DeskWords.Say("Myself") : p.DisplayName,
                    p.Id.ToString()
                )),
            new(DeskWords.Say("Anyone"), Anyone),
        ];
        return Page();
    }

    public sealed class TaskForm
    {
        public string? Text { get; set; }
        public string? For { get; set; }
        public string? DueOn { get; set; }
    }
}
