using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;

namespace NewsSite.Accounts.Emails.Reader;

public sealed class ConfirmModel(ConfirmEmailChange confirm) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Null when the link is not good.</summary>
    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Email = await confirm.FindAsync(Token, cancel);
        return Email is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await confirm.ExecuteAsync(Token, cancel))
        {
            return Gone();
        }

        this.Say("Your address is changed. You sign in with the new one.");
        return LocalRedirect("/account/sign-in");
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
