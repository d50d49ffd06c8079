using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Freezing.Admin;

public sealed class FreezeModel(NewsDb db, FreezeAccount freeze) : PageModel
{
    [BindProperty]
    public FreezeForm Form { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (Form.ProblemOfNote is { } problem)
        {
            ModelState.AddProblem("Form.Note", problem);
            return await OnGetAsync(id, cancel);
        }

        if (await freeze.ExecuteAsync(id, Form.Note ?? "", cancel) is null)
        {
            return NotFound();
        }

        this.Say("The account is frozen. This is what was done in its name lately.");
        return LocalRedirect($"/admin/accounts/{id}/changes");
    }
}
