using NewsSite.Core.Accounts;

namespace NewsSite.Accounts;

/// <summary>What a role lets someone do, for the person who chooses it.</summary>
public static class RoleWords
{
    public static string Explain(Role role) =>
        role switch
        {
            Role.Author => "Writes own drafts and submits them for review. Sees no one else's drafts.",
            Role.Editor => "Works on all stories, publishes, schedules and withdraws them, and raises banners.",
            _ => "Everything an editor does; manages accounts and settings too.",
        };
}
