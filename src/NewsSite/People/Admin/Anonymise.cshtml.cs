using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.People.Pseudonyms;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.People.Admin;

/// <summary>Finds who is credited under the name of an account, and gives them a pseudonym.</summary>
public sealed class AnonymiseModel(NewsDb db, TakePseudonym take, FreshSignIn fresh) : PageModel
{
    [BindProperty]
    public PseudonymForm Form { get; set; } = new();

    public Account Account { get; private set; } = null!;
    public IReadOnlyList<Person> Namesakes { get; private set; } = [];

    /// <summary>All of them, until somebody has chosen.</summary>
    public bool IsChosen(Person person) => Form.Pseudonym is null || Form.People.Contains(person.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await fresh.AskAsync($"/admin/accounts/{id}/anonymise", cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        return await FindAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await fresh.AskAsync($"/admin/accounts/{id}/anonymise", cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var stories = 0;
        foreach (var person in Namesakes.Where(IsChosen))
        {
            var outcome = await take.ExecuteAsync(person.Id, Form.Pseudonym ?? "", cancel);
            ModelState.AddProblems(outcome?.Problems ?? []);
            stories += outcome?.Stories ?? 0;
        }

        if (!Namesakes.Any(IsChosen))
        {
            ModelState.AddProblem("", "Choose at least one person.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.Say(PseudonymForm.Done(stories));
        return LocalRedirect($"/admin/accounts/{id}");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return false;
        }

        Account = account;
        var alike = new Person { Slug = "", Name = LocalizedText.Of(Language.English, account.DisplayName) };
        Namesakes = await db.People.NamesakesOfAsync(alike, cancel);
        return true;
    }
}
