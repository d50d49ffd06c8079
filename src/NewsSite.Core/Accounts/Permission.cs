namespace NewsSite.Core.Accounts;

/// <summary>What pages, use cases and commands ask before they act.</summary>
public enum Permission
{
    /// <summary>Write own stories and add to the media library.</summary>
    Write,

    /// <summary>Read stories of others before readers do.</summary>
    ReadStories,

    /// <summary>Change, publish and withdraw stories of others, and raise banners.</summary>
    Edit,

    /// <summary>Keep the sections, topics, people and services that all stories share.</summary>
    KeepNames,

    /// <summary>Read the record of who did what.</summary>
    ReadRecord,

    /// <summary>Manage accounts, mail and backups.</summary>
    Administer,
}

/// <summary>The one place that says who may do what.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, Permission[]> OfRoles = new()
    {
        [Role.Auditor] = [Permission.ReadStories, Permission.ReadRecord],
        [Role.Author] = [Permission.Write],
        [Role.Editor] = [Permission.Write, Permission.ReadStories, Permission.Edit, Permission.KeepNames],
        [Role.Admin] = Enum.GetValues<Permission>(),
    };

    /// <summary>Whoever edits only some sections or languages leaves alone what all of them share.</summary>
    public static IReadOnlySet<Permission> Of(Role role, DeskLimits limits) =>
        OfRoles[role].Where(p => limits.IsNone || p != Permission.KeepNames).ToHashSet();
}
