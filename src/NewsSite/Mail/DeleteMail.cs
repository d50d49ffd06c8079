using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Mail;

/// <summary>Drops a mail that did not get through.</summary>
public sealed class DeleteMail(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>False when it was gone already.</returns>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        if (await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } mail)
        {
            return false;
        }

        db.OutgoingMails.Remove(mail);
        db.Audit(actor, "mail.deleted", id, clock.GetUtcNow().UtcDateTime, mail.Subject);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
