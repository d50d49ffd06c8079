using Microsoft.AspNetCore.Identity;

namespace NewsSite.Accounts;

/// <summary>Stands in where there is no account, so that an unknown address costs the same work as a wrong password.</summary>
public sealed class DecoyPassword
{
    public DecoyPassword(IPasswordHasher<Account> hasher) =>
        Nobody.PasswordHash = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    public Account Nobody { get; } =
        new()
        {
            DisplayName = "",
            Role = default,
            CreatedAt = default,
        };
}
