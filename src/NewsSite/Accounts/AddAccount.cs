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
        var prepared = Prepare(email, displayName, role, password, limits);

        // The look-up and the save are one transaction: of two accounts for one address, one is made.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var outcome = await WithinAsync(prepared, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>What takes long comes before the transaction: others want to write.</summary>
    internal PreparedAccount Prepare(
        string email,
        string displayName,
        Role role,
        string password,
        DeskLimits? limits = null
    )
    {
        var account = NewAccount(email.Trim(), displayName.Trim(), role);
        account.TakeRole(role, limits ?? DeskLimits.None);
        List<Problem> problems =
        [
            .. AccountRules.ProblemsOfPerson(account.Email!, account.DisplayName),
            .. AccountRules.ProblemsOfPassword(password, account.Email!, account.DisplayName),
        ];
        account.PasswordHash = problems.Count == 0 ? hasher.HashPassword(account, password) : null;
        return new(account, problems);
    }

    /// <summary>Adds it within the caller's exclusive transaction.</summary>
    internal async Task<AddAccountOutcome> WithinAsync(PreparedAccount prepared, CancellationToken cancel)
    {
        var (account, problems) = (prepared.Account, await ProblemsAsync(prepared, cancel));
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        db.Users.Add(account);
        db.Audit(actor, "account.added", account.Id, account.CreatedAt, account.Role.ToString());
        await db.SaveChangesAsync(cancel);
        return new(account, []);
    }

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(PreparedAccount prepared, CancellationToken cancel) =>
        await db.Users.AnyAsync(a => a.NormalizedEmail == prepared.Account.NormalizedEmail, cancel)
            ?
            [
                .. prepared.Problems,
                new("account.email-taken", "There is an account with this email already.", "Email"),
            ]
            : prepared.Problems;

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

/// <param name="Account">With its password, when there are no problems.</param>
internal sealed record PreparedAccount(Account Account, IReadOnlyList<Problem> Problems);
