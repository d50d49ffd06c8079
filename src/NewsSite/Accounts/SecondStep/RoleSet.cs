using NewsSite.Core.Accounts;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Roles in the order in which they stand everywhere.</summary>
internal sealed record RoleSet(IReadOnlyList<Role> Roles)
{
    public static RoleSet Of(IEnumerable<Role> roles) => new([.. roles.Distinct().Order()]);

    /// <summary>Such as <c>Editor, Admin</c>.</summary>
    public override string ToString() => string.Join(", ", Roles);
}
