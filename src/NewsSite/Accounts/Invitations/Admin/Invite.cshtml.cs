using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.Admin;
using NewsSite.Accounts.Browsers;
using NewsSite.Mail;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Invitations.Admin;

public sealed class InviteModel(InviteColleague invite, MailQueue mail, FreshSignIn fresh) : PageModel
{
    [BindProperty]
    public InviteForm Form { get; set; } = new();

    private const string Here = "/admin/accounts/invite";

    public bool CanMail => mail.CanSend;

    /// <summary>Asked before anything is typed, so that nothing typed is lost.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await fresh.AskAsync(Here, cancel) is { } ask ? LocalRedirect(ask) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await fresh.AskAsync(Here, cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        var outcome = await invite.ExecuteAsync(
            Form.Email ?? "",
            Form.DisplayName ?? "",
            Form.Role,
            cancel,
            Form.Limits
        );
        ModelState.AddProblems(outcome.Problems);
        if (outcome.Invitation is null)
        {
            return Page();
        }

        this.TellOf(outcome);
        return LocalRedirect("/admin/accounts/invitations");
    }

    public sealed class InviteForm : RoleForm
    {
        public string? Email { get; set; }
        public string? DisplayName { get; set; }
    }
}
