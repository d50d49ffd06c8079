using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace NewsSite.Accounts;

/// <summary>What a session knows of its account. Roles are a column, not a table, so nothing is looked up.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stamp = "newsroom.stamp";

    public Task<ClaimsPrincipal> CreateAsync(Account user) =>
        Task.FromResult(
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new(ClaimTypes.NameIdentifier, user.Id.ToString()),
                        new(ClaimTypes.Name, user.DisplayName),
                        new(ClaimTypes.Role, user.Role.ToString()),
                        new(Stamp, user.SecurityStamp ?? ""),
                    ],
                    IdentityConstants.ApplicationScheme
                )
            )
        );
}
