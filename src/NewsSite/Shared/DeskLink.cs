using Microsoft.AspNetCore.Http;

namespace NewsSite.Shared;

/// <summary>A place of the newsroom, as the rail lists it.</summary>
public sealed record DeskLink(string Name, string Address, Audience Audience = Audience.Desk)
{
    private static readonly IReadOnlyList<DeskLink> All =
    [
        new("Dashboard", "/desk"),
        new("Articles", "/desk/articles"),
        new("Media", "/desk/media"),
        new("Breaking", "/desk/breaking", Audience.Editor),
        new("Import", "/desk/import"),
        new("Sections", "/desk/sections", Audience.Editor),
        new("Topics", "/desk/topics", Audience.Editor),
        new("People", "/desk/people", Audience.Editor),
        new("Services", "/desk/services", Audience.Editor),
        new("Accounts", "/admin/accounts", Audience.Admin),
        new("Mail", "/admin/mail", Audience.Admin),
        new("Backups", "/admin/backups", Audience.Admin),
        new("Health", "/admin/health", Audience.Admin),
        new("Record", "/admin/audit", Audience.Admin),
    ];

    public static IEnumerable<DeskLink> For(CurrentActor actor) =>
        All.Where(link =>
            link.Audience switch
            {
                Audience.Admin => actor.IsAdmin,
                Audience.Editor => actor.IsEditor,
                _ => true,
            }
        );

    /// <returns>Value of <c>aria-current</c>: the page itself, a page below it, or null.</returns>
    public string? CurrentAt(PathString path) =>
        path == Address ? "page"
        : Address != "/desk" && path.StartsWithSegments(Address) ? "true"
        : null;
}
