using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;

namespace NewsSite.Accounts.Admin;

/// <summary>The fields of a form that says what someone is in the newsroom.</summary>
public class RoleForm
{
    public Role Role { get; set; } = Role.Author;
    public Guid[] Sections { get; set; } = [];
    public string[] Languages { get; set; } = [];

    internal DeskLimits Limits =>
        Role == Role.Editor
            ? new(Sections, [.. Languages.Where(tag => Language.Find(tag) is not null)])
            : DeskLimits.None;

    internal void Show(Role role, DeskLimits limits) =>
        (Role, Sections, Languages) = (role, [.. limits.SectionIds], [.. limits.Languages]);
}
