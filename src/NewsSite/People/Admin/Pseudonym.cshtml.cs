using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.People.Pseudonyms;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.People.Admin;

public sealed class PseudonymModel(
    NewsDb db,
    TakePseudonym take,
    ReadPseudonym read,
    DropPseudonym drop,
    FreshSignIn fresh
) : PageModel
{
    [BindProperty]
    public PseudonymForm Form { get; set; } = new();

    public Person Person { get; private set; } = null!;
    public bool IsPseudonym { get; private set; }

    /// <summary>Null until it is asked for.</summary>
    public Pseudonym? Real { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await fresh.AskAsync(Here(id), cancel) is { } ask ? LocalRedirect(ask) : await ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostReadAsync(Guid id, CancellationToken cancel)
    {
        if (await fresh.AskAsync(Here(id), cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        Real = await read.ExecuteAsync(id, cancel);
        Response.Headers.CacheControl = "no-store";
        return await ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancel)
    {
        if (await fresh.AskAsync(Here(id), cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        if (!await drop.ExecuteAsync(id, cancel))
        {
            return NotFound();
        }

        this.Say("The real name is back.");
        return LocalRedirect($"/desk/people/{id}");
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken cancel)
    {
        if (await fresh.AskAsync(Here(id), cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        if (await take.ExecuteAsync(id, Form.Pseudonym ?? "", cancel) is not { } outcome)
        {
            return NotFound();
        }

        ModelState.AddProblems(outcome.Problems);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(id, cancel);
        }

        this.Say(PseudonymForm.Done(outcome.Stories));
        return LocalRedirect(Here(id));
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        IsPseudonym = await db.Pseudonyms.AnyAsync(p => p.PersonId == id, cancel);
        return Page();
    }

    private static string Here(Guid id) => $"/admin/people/{id}/pseudonym";
}
