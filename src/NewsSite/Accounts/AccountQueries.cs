using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Data;

namespace NewsSite.Accounts;

public static class AccountQueries
{
    /// <summary>Everyone who may be given something to do, by name.</summary>
    public static IQueryable<Account> ColleaguesWhoWrite(this IQueryable<Account> accounts) =>
        accounts
            .AsNoTracking()
            .Where(a => a.DisabledAt == null && a.Role != Role.Auditor)
            .OrderBy(a => a.DisplayName)
            .ThenBy(a => a.Id);

    /// <returns>Empty for nobody.</returns>
    public static async Task<string> NameOfAsync(this NewsDb db, Guid? accountId, CancellationToken cancel) =>
        await db.Users.Where(a => a.Id == accountId).Select(a => a.DisplayName).SingleOrDefaultAsync(cancel) ?? "";

    /// <summary>Everyone by name; or those whose name or email holds the words.</summary>
    /// <remarks>In names the store folds case in ASCII only.</remarks>
    public static IQueryable<Account> Matching(this IQueryable<Account> accounts, string? words)
    {
        var sought = words?.Trim();
        if (!string.IsNullOrEmpty(sought))
        {
            var upper = sought.ToUpperInvariant();
            accounts = accounts.Where(a =>
                a.NormalizedEmail!.Contains(upper)
                || EF.Functions.Like(a.DisplayName, LikePattern.Containing(sought), LikePattern.Escape)
            );
        }

        return accounts.OrderBy(a => a.DisplayName).ThenBy(a => a.Id);
    }
}
