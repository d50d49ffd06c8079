using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Accounts;
using NewsSite.Mail;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Invitations.Admin;

public sealed class InviteModel(InviteColleague invite, MailQueue mail) : PageModel
{
    [BindProperty]
    public InviteForm Form { get; set; } = new();

    public bool CanMail => mail.CanSend;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await invite.ExecuteAsync(Form.Email ?? "", Form.DisplayName ?? "", Form.Role, cancel);
        ModelState.AddProblems(outcome.Problems);
        if (outcome.Invitation is null)
        {
            return Page();
        }

        this.TellOf(outcome);
        return LocalRedirect("/admin/accounts/invitations");
    }

    public sealed class InviteForm
    {
        public string? Email { get; set; }
        public string? DisplayName { get; set; }
        public Role Role { get; set; } = Role.Author;
    }
}
