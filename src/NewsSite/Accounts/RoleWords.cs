using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;

namespace NewsSite.Accounts;

/// <summary>What roles are called, and what each lets someone do.</summary>
public static class RoleWords
{
    public static Phrase Name(Role role) =>
        role switch
        {
            Role.Auditor => "Auditor",
            Role.Author => "Author",
            Role.Editor => "Editor",
            _ => "Admin",
        };

    /// <summary>As it stands within a sentence.</summary>
    public static Phrase InSentence(Role role) =>
        role switch
        {
            Role.Auditor => "auditor",
            Role.Author => "author",
            Role.Editor => "editor",
            _ => "admin",
        };

    public static Phrase Explain(Role role) =>
        role switch
        {
            Role.Auditor => "Reads all stories and the record, and changes nothing. For lawyers and auditors.",
            Role.Author => "Writes own drafts and submits them for review. Sees no one else's drafts.",
            Role.Editor => "Works on all stories, publishes, schedules and withdraws them, and raises banners.",
            _ => "Everything an editor does; manages accounts and settings too.",
        };

    /// <summary>For the record, such as <c>Editor of World, in Persian</c>.</summary>
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
