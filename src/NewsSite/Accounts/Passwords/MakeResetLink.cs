using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Core.Accounts;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Accounts.Passwords;

/// <summary>Makes a link for someone's new password by an administrator's hand.</summary>
public sealed class MakeResetLink(
    NewsDb db,
    AccountLinks links,
    AccountLetters letters,
    MailQueue mail,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <param name="byMail">To their address; else, and when mail cannot be sent, the link comes back.</param>
    /// <returns>Null when there is no such account, or it is disabled.</returns>
    public async Task<ResetLinkOutcome?> ExecuteAsync(Guid id, bool byMail, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == id && a.DisabledAt == null, cancel) is not { } account)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var isMailed = byMail && mail.CanSend;
        var token = await links.MakeAsync(account, LinkPurpose.ResetPassword, ResetPassword.LinkLasts, "", cancel);
        if (isMailed)
        {
            mail.Add(letters.Reset(account, token, now + ResetPassword.LinkLasts), now + ResetPassword.LinkLasts);
        }

        db.Audit(actor, isMailed ? "account.reset-link-mailed" : "account.reset-link-made", id, now);
        await db.SaveChangesAsync(cancel);
        return new(account, isMailed ? null : letters.ResetLink(token));
    }
}

/// <param name="Link">To pass on by hand; null when it was mailed.</param>
public sealed record ResetLinkOutcome(Account Account, string? Link);
