using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Emails;

/// <summary>Puts the new address in place once its owner has followed the link.</summary>
public sealed class ConfirmEmailChange(
    NewsDb db,
    AccountLinks links,
    ILookupNormalizer normalizer,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <returns>The address that would be put in place; null when the link is not good any more.</returns>
    public async Task<string?> FindAsync(string? token, CancellationToken cancel) =>
        (await links.FindAsync(token, LinkPurpose.ConfirmEmail, cancel))?.Link.Email;

    /// <returns>False when the link is not good any more, or the address became somebody else's.</returns>
    public async Task<bool> ExecuteAsync(string? token, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (
            await links.FindAsync(token, LinkPurpose.ConfirmEmail, cancel)
            is not { Link: var link, Account: var account }
        )
        {
            return false;
        }

        var normalized = normalizer.NormalizeEmail(link.Email);
        if (await db.Users.AnyAsync(a => a.NormalizedEmail == normalized && a.Id != account.Id, cancel))
        {
            return false;
        }

        var change = new AuditChange(account.Email ?? "", link.Email);
        account.TakeEmail(link.Email, normalized);
        await links.EndAsync(account.Id, [LinkPurpose.ConfirmEmail, LinkPurpose.ResetPassword], cancel);
        db.Audit(actor, "account.email-changed", account.Id, clock.GetUtcNow().UtcDateTime, change);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
