using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;

namespace NewsSite.Accounts;

/// <summary>What a role lets someone do, for the person who chooses it.</summary>
public static class RoleWords
{
    public static string Explain(Role role) =>
        role switch
        {
            Role.Auditor => "Reads all stories and the record, and changes nothing. For lawyers and auditors.",
            Role.Author => "Writes own drafts and submits them for review. Sees no one else's drafts.",
            Role.Editor => "Works on all stories, publishes, schedules and withdraws them, and raises banners.",
            _ => "Everything an editor does; manages accounts and settings too.",
        };

    /// <summary>Such as <c>Editor of World, in Persian</c>.</summary>
    /// <param name="sectionNames">By id; a section that is not among them is gone.</param>
    public static string Of(Role role, DeskLimits limits, IReadOnlyDictionary<Guid, string> sectionNames)
    {
        var sections = limits.SectionIds.Select(id => sectionNames.GetValueOrDefault(id, "a deleted section"));
        var languages = limits.Languages.Select(tag => Language.Find(tag)?.EnglishName ?? tag);
        return role
            + (limits.SectionIds.Count > 0 ? $" of {string.Join(", ", sections)}" : "")
            + (limits.Languages.Count > 0 ? $", in {string.Join(", ", languages)}" : "");
    }
}
