using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Accounts.Freezing;

/// <summary>
/// Closes an account whose device was seized or stolen, by an administrator or by the person from another browser:
/// every browser is out, remembered browsers, open links and those for outside eyes are worth nothing.
/// </summary>
/// <remarks>It closes the last administrator's too: what a seized device could do is worse, and the command line opens it.</remarks>
public sealed class FreezeAccount(
    NewsDb db,
    AccountChange account,
    MailQueue mail,
    AccountLetters letters,
    CurrentActor actor
)
{
    /// <param name="duressNote">Kept in the record, and never shown to the account itself; may be empty.</param>
    /// <returns>Null when there is no such account; empty when done.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, string duressNote, CancellationToken cancel)
    {
        var known = await db.KnownBrowsers.Where(b => b.AccountId == id).ToListAsync(cancel);
        var links = await db.AccountLinks.Where(l => l.AccountId == id).ToListAsync(cancel);
        var shares = await db.ShareLinks.Where(l => l.MadeById == id).ToListAsync(cancel);
        var others = await db
            .Users.AsNoTracking()
            .Where(a => a.Role == Role.Admin && a.DisabledAt == null && a.Id != id)
            .ToListAsync(cancel);
        return await account.ApplyAsync(
            id,
            FreezingActs.Frozen,
            "",
            (frozen, now) =>
            {
                frozen.Freeze(now);
                if (!string.IsNullOrWhiteSpace(duressNote))
                {
                    db.Audit(actor, FreezingActs.DuressNoted, id, now, duressNote.Trim());
                }

                db.RemoveRange(known);
                db.RemoveRange(links);
                foreach (var share in shares)
                {
                    share.Withdraw(now);
                }

                foreach (var admin in others)
                {
                    mail.Add(letters.Frozen(admin, frozen));
                }

                return null;
            },
            cancel,
            mayTakeLastAdmin: true
        );
    }
}
