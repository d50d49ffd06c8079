using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Self)]
public sealed class PasswordModel(ChangeOwnPassword change) : PageModel
{
    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.AddProblems(await change.ExecuteAsync(Form.Present ?? "", Form.Password ?? "", cancel));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.Say("Your password is changed.");
        return LocalRedirect("/desk");
    }

    public sealed class PasswordForm
    {
        public string? Present { get; set; }
        public string? Password { get; set; }
    }
}
