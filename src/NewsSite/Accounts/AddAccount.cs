using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>Opens the desk to someone.</summary>
public sealed class AddAccount(
    NewsDb db,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <param name="limits">For an editor; null limits nothing.</param>
    /// <returns>The account; or what must be mended first, and nothing was changed.</returns>
    public async Task<AddAccountOutcome> ExecuteAsync(
        string email,
        string displayName,
        Role role,
        string password,
        CancellationToken cancel,
        DeskLimits? limits = null
    )
    {
        actor.Require(Permission.Administer);
        // The look-up and the save are one transaction: of two accounts for one address, one is made.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var outcome = await WithinAsync(email, displayName, role, password, cancel, limits);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>The same within the caller's exclusive transaction.</summary>
    internal async Task<AddAccountOutcome> WithinAsync(
        string email,
        string displayName,
        Role role,
        string password,
        CancellationToken cancel,
        DeskLimits? limits = null
    )
    {
        var account = NewAccount(email.Trim(), displayName.Trim(), role);
        account.TakeRole(role, limits ?? DeskLimits.None);
        var problems = await ProblemsAsync(account, password, cancel);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        account.PasswordHash = hasher.HashPassword(account, password);
        db.Users.Add(account);
        db.Audit(actor, "account.added", account.Id, account.CreatedAt, account.Role.ToString());
        await db.SaveChangesAsync(cancel);
        return new(account, []);
    }

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(Account account, string password, CancellationToken cancel)
    {
        List<Problem> problems =
        [
            .. AccountRules.ProblemsOfPerson(account.Email!, account.DisplayName),
            .. AccountRules.ProblemsOfPassword(password, account.Email!, account.DisplayName),
        ];
        if (await db.Users.AnyAsync(a => a.NormalizedEmail == account.NormalizedEmail, cancel))
        {
            problems.Add(new("account.email-taken", "There is an account with this email already.", "Email"));
        }

        return problems;
    }

    private Account NewAccount(string email, string displayName, Role role) =>
        new()
        {
            UserName = email,
            NormalizedUserName = normalizer.NormalizeName(email),
            Email = email,
            NormalizedEmail = normalizer.NormalizeEmail(email),
            DisplayName = displayName,
            Role = role,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
}

/// <param name="Account">Null when there are problems.</param>
public sealed record AddAccountOutcome(Account? Account, IReadOnlyList<Problem> Problems);
