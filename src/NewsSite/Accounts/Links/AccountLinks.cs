using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Accounts.Links;

/// <summary>Makes links and finds what they open.</summary>
public sealed class AccountLinks(NewsDb db, TimeProvider clock)
{
    /// <summary>Puts a new link into the caller's next save, and takes out those that have ended.</summary>
    /// <returns>The token, which is nowhere else.</returns>
    internal async Task<string> MakeAsync(
        Account account,
        LinkPurpose purpose,
        TimeSpan lasts,
        string email,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var token = LinkToken.New();
        db.AccountLinks.RemoveRange(await db.AccountLinks.Where(l => l.EndsAt <= now).Take(100).ToListAsync(cancel));
        db.AccountLinks.Add(
            new AccountLink
            {
                AccountId = account.Id,
                Purpose = purpose,
                TokenDigest = LinkToken.DigestOf(token),
                Email = email,
                Mark = MarkOf(account, purpose),
                MadeAt = now,
                EndsAt = now + lasts,
            }
        );
        return token;
    }

    /// <returns>The link and its account, both tracked; null when it was never made, was used, has ended, or what it was made for has changed since.</returns>
    internal async Task<OpenLink?> FindAsync(string? token, LinkPurpose purpose, CancellationToken cancel)
    {
        var digest = LinkToken.DigestOf(token);
        var link = await db.AccountLinks.SingleOrDefaultAsync(
            l => l.TokenDigest == digest && l.Purpose == purpose,
            cancel
        );
        if (link is null || !link.IsOpenAt(clock.GetUtcNow().UtcDateTime))
        {
            return null;
        }

        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == link.AccountId, cancel);
        return account is { DisabledAt: null } && MarkOf(account, purpose) == link.Mark ? new(link, account) : null;
    }

    /// <summary>Takes an account's links of these kinds out of use, in the caller's next save.</summary>
    internal async Task EndAsync(Guid accountId, IReadOnlyList<LinkPurpose> purposes, CancellationToken cancel) =>
        db.AccountLinks.RemoveRange(
            await db
                .AccountLinks.Where(l => l.AccountId == accountId && purposes.Contains(l.Purpose))
                .ToListAsync(cancel)
        );

    /// <summary>A link for a new password is worthless once the password is another; one to confirm an address, once the address is.</summary>
    private static string MarkOf(Account account, LinkPurpose purpose) =>
        purpose switch
        {
            LinkPurpose.ResetPassword => LinkToken.DigestOf(account.PasswordHash),
            LinkPurpose.ConfirmEmail => LinkToken.DigestOf(account.NormalizedEmail),
            _ => "",
        };
}

internal sealed record OpenLink(AccountLink Link, Account Account);
