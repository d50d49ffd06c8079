using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>Gives the person who is signed in a new password, and ends their other sessions.</summary>
public sealed class ChangeOwnPassword(
    NewsDb db,
    IPasswordHasher<Account> hasher,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <returns>Empty when changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(string present, string password, CancellationToken cancel)
    {
        var account = await db.Users.SingleAsync(a => a.Id == actor.AccountId, cancel);
        List<Problem> problems = [.. AccountRules.ProblemsOfPassword(password, account.Email!, account.DisplayName)];
        if (
            hasher.VerifyHashedPassword(account, account.PasswordHash ?? "", present)
            == PasswordVerificationResult.Failed
        )
        {
            problems.Insert(0, new("account.present-password-wrong", "This is not your present password.", "Present"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        account.ReplacePassword(hasher.HashPassword(account, password));
        db.Audit(actor, "account.password-changed", account.Id, clock.GetUtcNow().UtcDateTime);
        await db.KeepBrowserAsync(account, actor.SessionId, cancel);
        await db.SaveChangesAsync(cancel);
        return [];
    }
}
