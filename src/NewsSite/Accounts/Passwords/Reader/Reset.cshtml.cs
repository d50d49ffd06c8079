using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Passwords.Reader;

public sealed class ResetModel(ResetPassword reset) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public ResetForm Form { get; set; } = new();

    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        Answer(isOpen: await reset.IsOpenAsync(Token, cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await reset.ExecuteAsync(Token, Form.Password ?? "", cancel) is not { } problems)
        {
            return Answer(isOpen: false);
        }

        ModelState.AddProblems(problems);
        if (!ModelState.IsValid)
        {
            return Answer(isOpen: true);
        }

        this.Say("Your new password is set. Sign in with it.");
        return LocalRedirect("/account/sign-in");
    }

    private PageResult Answer(bool isOpen)
    {
        IsOpen = isOpen;
        Response.StatusCode = isOpen ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        return Page();
    }

    public sealed class ResetForm
    {
        public string? Password { get; set; }
    }
}
