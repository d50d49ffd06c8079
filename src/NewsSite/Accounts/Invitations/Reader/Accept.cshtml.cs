using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Invitations.Reader;

public sealed class AcceptModel(AcceptInvitation accept, SignIn signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public AcceptForm Form { get; set; } = new();

    /// <summary>Null when the link is not good.</summary>
    public Invitation? Invitation { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Invitation = await accept.FindAsync(Token, cancel);
        Form.DisplayName = Invitation?.DisplayName;
        return Invitation is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Invitation = await accept.FindAsync(Token, cancel);
        if (Invitation is not { Email: var email })
        {
            return Gone();
        }

        var password = Form.Password ?? "";
        if (await accept.ExecuteAsync(Token, (Form.DisplayName ?? "").Trim(), password, cancel) is not { } outcome)
        {
            Invitation = null;
            return Gone();
        }

        ModelState.AddProblems(outcome.Problems);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await signIn.ExecuteAsync(email, password, cancel);
        return LocalRedirect("/desk");
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public sealed class AcceptForm
    {
        public string? DisplayName { get; set; }
        public string? Password { get; set; }
    }
}
