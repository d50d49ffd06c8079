using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Invitations.Admin;

public sealed class IndexModel(
    NewsDb db,
    ResendInvitation resend,
    WithdrawInvitation withdraw,
    MailQueue mail,
    TimeProvider clock
) : PageModel
{
    public PageOf<Invitation> Invitations { get; private set; } = null!;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public Phrase ResendWords => mail.CanSend ? (Phrase)"Send a new link" : "Make a new link";

    public async Task OnGetAsync(CancellationToken cancel) =>
        Invitations = await db
            .Invitations.AsNoTracking()
            .OrderByDescending(i => i.InvitedAt)
            .ThenBy(i => i.Id)
            .PageAsync(PageNumber.Of(Request), cancel);

    public async Task<IActionResult> OnPostResendAsync(Guid id, CancellationToken cancel)
    {
        if (await resend.ExecuteAsync(id, cancel) is { } outcome)
        {
            this.TellOf(outcome);
        }
        else
        {
            this.Say("That invitation was accepted or withdrawn meanwhile.");
        }

        return LocalRedirect("/admin/accounts/invitations");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        this.Say(
            await withdraw.ExecuteAsync(id, cancel)
                ? (Phrase)"The invitation is withdrawn; its link does not work any more."
                : "That invitation was accepted or withdrawn meanwhile."
        );
        return LocalRedirect("/admin/accounts/invitations");
    }
}
