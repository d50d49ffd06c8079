using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.Browsers;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Admin;

public sealed class AddModel(AddAccount add, FreshSignIn fresh) : PageModel
{
    private const string Here = "/admin/accounts/add";

    [BindProperty]
    public AddForm Form { get; set; } = new();

    /// <summary>Asked before anything is typed, so that nothing typed is lost.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await fresh.AskAsync(Here, cancel) is { } ask ? LocalRedirect(ask) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await fresh.AskAsync(Here, cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await add.ExecuteAsync(
            Form.Email ?? "",
            Form.DisplayName ?? "",
            Form.Role,
            Form.Password ?? "",
            cancel,
            Form.Limits
        );
        ModelState.AddProblems(outcome.Problems);
        if (outcome.Account is not { } account)
        {
            return Page();
        }

        this.Say($"{account.DisplayName} can sign in now.");
        return LocalRedirect("/admin/accounts");
    }

    public sealed class AddForm : RoleForm
    {
        public string? DisplayName { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
