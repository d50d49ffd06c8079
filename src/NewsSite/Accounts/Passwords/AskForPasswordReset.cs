using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Accounts.Passwords;

/// <summary>Takes note that someone forgot their password. Does the same for every address, known or not.</summary>
public sealed class AskForPasswordReset(NewsDb db, TimeProvider clock)
{
    /// <returns>Empty when noted.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(string email, CancellationToken cancel)
    {
        var typed = email.Trim();
        if (!AccountRules.IsEmail(typed))
        {
            return [new("account.email-wrong", "Enter an email address, such as ana@example.org.", "Email")];
        }

        db.Raise(new PasswordResetAsked(typed, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        return [];
    }
}
