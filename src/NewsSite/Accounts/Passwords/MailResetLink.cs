using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Core.Accounts;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Outbox;
using NewsSite.Shared;

namespace NewsSite.Accounts.Passwords;

/// <summary>Mails a link for a new password to whoever asked, if there is an account.</summary>
internal sealed class MailResetLink(
    NewsDb db,
    ILookupNormalizer normalizer,
    AccountLinks links,
    AccountLetters letters,
    MailQueue mail,
    TimeProvider clock,
    CurrentActor actor
) : IEventHandler<PasswordResetAsked>
{
    /// <summary>More than this within the life of a link fills somebody's mailbox and helps nobody.</summary>
    private const int MostOpenLinks = 3;

    public async Task HandleAsync(PasswordResetAsked happened, CancellationToken cancel)
    {
        var normalized = normalizer.NormalizeEmail(happened.Email);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel);
        if (account is not { DisabledAt: null } || await HasManyAsync(account, cancel))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var token = await links.MakeAsync(account, LinkPurpose.ResetPassword, ResetPassword.LinkLasts, "", cancel);
        mail.Add(letters.Reset(account, token, now + ResetPassword.LinkLasts), now + ResetPassword.LinkLasts);
        db.Audit(actor, "account.reset-link-mailed", account.Id, now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> HasManyAsync(Account account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.AccountLinks.CountAsync(
                l => l.AccountId == account.Id && l.Purpose == LinkPurpose.ResetPassword && l.EndsAt > now,
                cancel
            ) >= MostOpenLinks;
    }
}
