using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Accounts.Emails;

/// <summary>Asks the new address whether it is theirs, and tells the old one, with a way to undo it.</summary>
public sealed class AskForEmailChange(
    NewsDb db,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    AccountLinks links,
    AccountLetters letters,
    MailQueue mail,
    TimeProvider clock,
    CurrentActor actor
)
{
    public static readonly TimeSpan ConfirmLasts = TimeSpan.FromHours(24);
    public static readonly TimeSpan UndoLasts = TimeSpan.FromDays(7);

    /// <returns>Empty when the letters are on their way, and also when the address is somebody else's, which only its owner is told.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(string email, string password, CancellationToken cancel)
    {
        var account = await db.Users.SingleAsync(a => a.Id == actor.AccountId, cancel);
        var typed = email.Trim();
        if (Problems(account, typed, password).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        await WriteAsync(account, typed, cancel);
        db.Audit(actor, "account.email-change-asked", account.Id, clock.GetUtcNow().UtcDateTime, typed);
        await db.SaveChangesAsync(cancel);
        return [];
    }

    private IEnumerable<Problem> Problems(Account account, string email, string password)
    {
        if (!AccountRules.IsEmail(email))
        {
            yield return new("account.email-wrong", "Enter an email address, such as ana@example.org.", "Email");
        }
        else if (normalizer.NormalizeEmail(email) == account.NormalizedEmail)
        {
            yield return new("account.email-same", "You sign in with this address already.", "Email");
        }

        var verified = hasher.VerifyHashedPassword(account, account.PasswordHash ?? "", password);
        if (verified == PasswordVerificationResult.Failed)
        {
            yield return new("account.present-password-wrong", "This is not your present password.", "Password");
        }
    }

    private async Task WriteAsync(Account account, string email, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var normalized = normalizer.NormalizeEmail(email);
        await links.EndAsync(account.Id, [LinkPurpose.ConfirmEmail], cancel);
        if (await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel) is { } owner)
        {
            mail.Add(letters.AddressInUse(owner));
        }
        else
        {
            var token = await links.MakeAsync(account, LinkPurpose.ConfirmEmail, ConfirmLasts, email, cancel);
            mail.Add(letters.ConfirmEmail(account, email, token, now + ConfirmLasts), now + ConfirmLasts);
        }

        var undo = await links.MakeAsync(account, LinkPurpose.UndoEmail, UndoLasts, account.Email!, cancel);
        mail.Add(letters.EmailWillChange(account, email, undo, now + UndoLasts), now + UndoLasts);
    }
}
