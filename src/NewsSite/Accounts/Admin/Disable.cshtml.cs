using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Admin;

public sealed class DisableModel(NewsDb db, DisableAccount disable, FreshSignIn fresh) : PageModel
{
    public Account Account { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        return await fresh.AskAsync(Here(id), cancel) is { } ask ? LocalRedirect(ask) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await fresh.AskAsync(Here(id), cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        if (await disable.ExecuteAsync(id, cancel) is not { } problems)
        {
            return NotFound();
        }

        ModelState.AddProblems(problems);
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(id, cancel);
        }

        this.Say("The account is disabled.");
        return LocalRedirect($"/admin/accounts/{id}");
    }

    private static string Here(Guid id) => $"/admin/accounts/{id}/disable";
}
