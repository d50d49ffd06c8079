using Microsoft.AspNetCore.Identity;
using NewsSite.Accounts.Links;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Accounts.Passwords;

/// <summary>Puts a new password in place for the holder of a link; every session ends, and a lock is lifted.</summary>
public sealed class ResetPassword(
    NewsDb db,
    AccountLinks links,
    AccountLetters letters,
    MailQueue mail,
    IPasswordHasher<Account> hasher,
    TimeProvider clock,
    CurrentActor actor
)
{
    public static readonly TimeSpan LinkLasts = TimeSpan.FromHours(1);

    public async Task<bool> IsOpenAsync(string? token, CancellationToken cancel) =>
        await links.FindAsync(token, LinkPurpose.ResetPassword, cancel) is not null;

    /// <returns>Null when the link is not good any more; empty when done; else what must be mended first.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(string? token, string password, CancellationToken cancel)
    {
        if (await links.FindAsync(token, LinkPurpose.ResetPassword, cancel) is not { Account: var holder })
        {
            return null;
        }

        var problems = AccountRules.ProblemsOfPassword(password, holder.Email!, holder.DisplayName).ToList();
        return problems.Count > 0 ? problems : await ReplaceAsync(token, hasher.HashPassword(holder, password), cancel);
    }

    /// <summary>The link is looked for again when nobody else can take it: it works once.</summary>
    private async Task<IReadOnlyList<Problem>?> ReplaceAsync(string? token, string hash, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await links.FindAsync(token, LinkPurpose.ResetPassword, cancel) is not { Account: var account })
        {
            return null;
        }

        mail.Add(letters.PasswordReplaced(account));
        account.ReplacePassword(hash);
        await links.EndAsync(account.Id, [LinkPurpose.ResetPassword], cancel);
        db.Audit(actor, "account.password-reset", account.Id, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }
}
