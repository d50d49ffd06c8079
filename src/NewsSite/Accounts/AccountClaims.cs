using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using NewsSite.Core.Accounts;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>What a request knows of the account it comes from. Roles are a column, not a table, so nothing is looked up.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>Id of the signed-in browser: what its cookie carries.</summary>
    public const string Session = "newsroom.session";

    /// <summary>In the cookie of a browser that was let in by a passkey.</summary>
    public const string Strong = "newsroom.strong";

    public Task<ClaimsPrincipal> CreateAsync(Account user) =>
        Task.FromResult(
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new(ClaimTypes.NameIdentifier, user.Id.ToString()),
                        new(ClaimTypes.Name, user.DisplayName),
                        .. Permissions
                            .Of(user.Role, user.Limits)
                            .Select(p => new Claim(AudienceRules.MayClaim, p.ToString())),
                    ],
                    IdentityConstants.ApplicationScheme
                )
            )
        );
}
