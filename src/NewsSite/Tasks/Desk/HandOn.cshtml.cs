using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Tasks.Desk;

/// <summary>Gives a task to somebody else.</summary>
[ForAudience(Audience.Writer)]
public sealed class HandOnModel(NewsDb db, TaskBoard board, ChangeTask change) : PageModel
{
    private const string Anyone = "anyone";

    [BindProperty]
    public HandForm Form { get; set; } = new();

    public TaskRow Row { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await board.FindAsync(id, cancel) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        var people = await db
            .Users.ColleaguesWhoWrite()
            .Where(a => a.Id != row.Task.ForId)
            .Select(a => new { a.Id, a.DisplayName })
            .ToListAsync(cancel);
        People =
        [
            new(DeskWords.Say("Choose"), ""),
            .. people.Select(p => new SelectListItem(p.DisplayName, p.Id.ToString())),
            .. row.Task.ForId is null ? [] : new SelectListItem[] { new(DeskWords.Say("Anyone"), Anyone) },
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var problems =
            Guid.TryParse(Form.To, out var person) ? await change.HandOnAsync(id, person, cancel)
            : Form.To == Anyone ? await change.HandOnAsync(id, null, cancel)
            : [TaskProblems.Nobody];
        if (problems.Count == 0)
        {
            this.Say("Handed on.");
            return Redirect("/desk/tasks");
        }

        ModelState.AddProblems(problems.Select(p => p.Field is null ? p : p with { Field = "To" }));
        return await OnGetAsync(id, cancel);
    }

    public sealed class HandForm
    {
        public string? To { get; set; }
    }
}
