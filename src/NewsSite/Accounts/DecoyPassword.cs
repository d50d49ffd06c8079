using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace NewsSite.Accounts;

/// <summary>Stands in where there is no account, so that an unknown address costs the same work as a wrong password.</summary>
public sealed class DecoyPassword
{
    /// <summary>Hashes with the same settings as real passwords; the shared hasher itself lives no longer than a request.</summary>
    public DecoyPassword(IOptions<PasswordHasherOptions> options) =>
        Nobody.PasswordHash = new PasswordHasher<Account>(options).HashPassword(Nobody, Guid.NewGuid().ToString());

    public Account Nobody { get; } =
        new()
        {
            DisplayName = "",
            Role = default,
            CreatedAt = default,
        };
}
