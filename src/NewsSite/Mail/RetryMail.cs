using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Mail;

/// <summary>Sends a mail that did not get through once more, now.</summary>
public sealed class RetryMail(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>False when it is gone, or no use any more.</returns>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mail = await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (mail is null || !mail.IsUsefulAt(now))
        {
            return false;
        }

        mail.TryAgain(now);
        db.Audit(actor, "mail.retried", id, now, mail.Subject);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
