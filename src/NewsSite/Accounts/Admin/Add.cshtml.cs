using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Admin;

public sealed class AddModel(AddAccount add) : PageModel
{
    [BindProperty]
    public AddForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
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
