using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Mail.Admin;

public sealed class IndexModel(NewsDb db, MailRoute route, RetryMail retry, DeleteMail delete, TimeProvider clock)
    : PageModel
{
    public MailRoute Route => route;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public PageOf<OutgoingMail> Undelivered { get; private set; } = null!;
    public Phrase WaitingWords { get; private set; } = Phrase.Empty;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Undelivered = await db.OutgoingMails.AsNoTracking().Undelivered().PageAsync(PageNumber.Of(Request), cancel);
        var waiting = await db.OutgoingMails.CountAsync(m => m.NextTryAt != null, cancel);
        WaitingWords =
            waiting == 0
                ? "No mail is waiting."
                : Phrase.Counted(waiting, "1 mail is waiting to be sent.", $"{waiting} mails are waiting to be sent.");
    }

    public async Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken cancel) =>
        Answer(
            await retry.ExecuteAsync(id, cancel)
                ? (Phrase)"It is being sent again."
                : "It is gone already, or its link has ended."
        );

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel) =>
        Answer(await delete.ExecuteAsync(id, cancel) ? (Phrase)"The mail is deleted." : "It was gone already.");

    private LocalRedirectResult Answer(Phrase said)
    {
        this.Say(said);
        return LocalRedirect("/admin/mail");
    }
}
