using Microsoft.EntityFrameworkCore;

namespace NewsSite.Accounts;

public static class AccountQueries
{
    /// <summary>Everyone by name; or those whose name or email holds the words.</summary>
    /// <remarks>In names the store folds case in ASCII only.</remarks>
    public static IQueryable<Account> Matching(this IQueryable<Account> accounts, string? words)
    {
        var sought = words?.Trim();
        if (!string.IsNullOrEmpty(sought))
        {
            var upper = sought.ToUpperInvariant();
            accounts = accounts.Where(a =>
                a.NormalizedEmail!.Contains(upper) || EF.Functions.Like(a.DisplayName, $"%{Escaped(sought)}%", "\\")
            );
        }

        return accounts.OrderBy(a => a.DisplayName).ThenBy(a => a.Id);
    }

    private static string Escaped(string words) =>
        words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
