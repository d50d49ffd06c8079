using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsSite.Accounts.Emails.Reader;

public sealed class UndoModel(UndoEmailChange undo) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Null when the link is not good.</summary>
    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Email = await undo.FindAsync(Token, cancel);
        return Email is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await undo.ExecuteAsync(Token, cancel) is { } reset ? LocalRedirect($"/account/reset?token={reset}") : Gone();

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
