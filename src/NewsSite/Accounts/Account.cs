using Microsoft.AspNetCore.Identity;
using NewsSite.Core.Accounts;

namespace NewsSite.Accounts;

/// <summary>Someone who signs in to the desk. The e-mail address is the user name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>As colleagues see it.</summary>
    public required string DisplayName { get; set; }
    public required Role Role { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? LastSeenAt { get; set; }

    /// <summary>Null while the account may sign in.</summary>
    public DateTime? DisabledAt { get; set; }
}
