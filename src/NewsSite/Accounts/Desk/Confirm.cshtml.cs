using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Self)]
public sealed class ConfirmModel(ConfirmPassword confirm) : PageModel
{
    [BindProperty]
    public ConfirmForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await confirm.ExecuteAsync(Form.Password ?? "", cancel))
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/desk");
        }

        ModelState.AddProblem("Form.Password", "This is not your password, or it was wrong too often for now.");
        return Page();
    }

    public sealed class ConfirmForm
    {
        public string? Password { get; set; }
    }
}
