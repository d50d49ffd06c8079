using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Import.Pages;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Import.Desk;

[ForAudience(Audience.Writer)]
public sealed class ReportModel(NewsDb db, CurrentActor actor) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public PageReport Report { get; private set; } = null!;
    public Guid ArticleId { get; private set; }

    /// <summary>What the desk calls the format.</summary>
    public string Format => ArticleFormat.Find(Report.Format) is { } format ? StateWords.Of(format) : Report.Format;

    /// <summary>What the desk calls somebody's part in the story.</summary>
    public static string RoleOf(PageReport.ContributorLine person) =>
        Enum.TryParse<CreditRole>(person.Role, ignoreCase: true, out var role)
            ? DeskWords.Say(StateWords.Of(role))
            : person.Role;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var kept = await db.ArticlesVisibleTo(actor)
            .Where(a => a.Id == id)
            .SelectMany(a => db.AuditEntries.Where(e => e.ObjectId == a.Id && e.Act == ImportPage.Act))
            .OrderBy(e => e.Number)
            .Select(e => e.Detail)
            .FirstOrDefaultAsync(cancel);
        if (kept is null)
        {
            return NotFound();
        }

        (ArticleId, Report) = (id, JsonSerializer.Deserialize<PageReport>(kept)!);
        return Page();
    }
}
