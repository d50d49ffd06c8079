using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Accounts.Passwords;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Emails;

/// <summary>“It wasn’t me”: keeps or brings back the former address, ends every session, and lets its owner choose a new password.</summary>
/// <remarks>Whoever asked for the change knows the password; undoing without a new one would help for a minute.</remarks>
public sealed class UndoEmailChange(
    NewsDb db,
    AccountLinks links,
    ILookupNormalizer normalizer,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <returns>The address that is kept; null when the link is not good any more.</returns>
    public async Task<string?> FindAsync(string? token, CancellationToken cancel) =>
        (await links.FindAsync(token, LinkPurpose.UndoEmail, cancel))?.Link.Email;

    /// <returns>Token to choose a new password with; null when the link is not good any more, or the address became somebody else's.</returns>
    public async Task<string?> ExecuteAsync(string? token, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await links.FindAsync(token, LinkPurpose.UndoEmail, cancel) is not { Link: var link, Account: var account })
        {
            return null;
        }

        var normalized = normalizer.NormalizeEmail(link.Email);
        if (await db.Users.AnyAsync(a => a.NormalizedEmail == normalized && a.Id != account.Id, cancel))
        {
            return null;
        }

        var change = new AuditChange(account.Email ?? "", link.Email);
        account.TakeEmail(link.Email, normalized);
        account.EndSessions();
        await links.EndAsync(account.Id, Enum.GetValues<LinkPurpose>(), cancel);
        var reset = await links.MakeAsync(account, LinkPurpose.ResetPassword, ResetPassword.LinkLasts, "", cancel);
        db.Audit(actor, "account.email-change-undone", account.Id, clock.GetUtcNow().UtcDateTime, change);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return reset;
    }
}
