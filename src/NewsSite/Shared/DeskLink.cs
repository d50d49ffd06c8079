using Microsoft.AspNetCore.Http;
using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>A place of the newsroom, as the rail lists it.</summary>
public sealed record DeskLink(Phrase Name, string Address, Audience Audience = Audience.Desk)
{
    private static readonly IReadOnlyList<DeskLink> All =
    [
        new("Dashboard", "/desk"),
        new("Articles", "/desk/articles"),
        new("Tasks", "/desk/tasks"),
        new("Media", "/desk/media"),
        new("Breaking", "/desk/breaking", Audience.Editor),
        new("Schedule", "/desk/schedule", Audience.Editor),
        new("Import", "/desk/import", Audience.Writer),
        new("Sections", "/desk/sections", Audience.Keeper),
        new("Topics", "/desk/topics", Audience.Keeper),
        new("Series", "/desk/series", Audience.Keeper),
        new("People", "/desk/people", Audience.Keeper),
        new("Services", "/desk/services", Audience.Keeper),
        new("Accounts", "/admin/accounts", Audience.Admin),
        new("Reviews", "/admin/reviews", Audience.Admin),
        new("Pages", "/admin/pages", Audience.Admin),
        new("Mail", "/admin/mail", Audience.Admin),
        new("Backups", "/admin/backups", Audience.Admin),
        new("Health", "/admin/health", Audience.Admin),
        new("Record", "/admin/audit", Audience.Auditor),
    ];

    public static IEnumerable<DeskLink> For(CurrentActor actor) => All.Where(link => link.Audience.Includes(actor));

    /// <returns>Value of <c>aria-current</c>: the page itself, a page below it, or null.</returns>
    public string? CurrentAt(PathString path) =>
        path == Address ? "page"
        : Address != "/desk" && path.StartsWithSegments(Address) ? "true"
        : null;
}
