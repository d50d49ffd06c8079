using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Audit.Admin;

/// <summary>The record: who did what, when, from where.</summary>
[ForAudience(Audience.Auditor)]
public sealed class IndexModel(AuditBook book, ExportAudit export, IOptions<NewsroomOptions> newsroom) : PageModel
{
    public AuditFilter Filter { get; private set; } = new();

    public AuditPage Found { get; private set; } = new([], null);
    public IReadOnlyList<string> Acts { get; private set; } = [];
    public IReadOnlyList<AuditPerson> People { get; private set; } = [];
    public string ZoneName => NewsroomTime.NameOf(newsroom.Value.Zone);

    public Phrase CountWords =>
        (Found.Rows.Count, Filter.IsEmpty) switch
        {
            (0, true) => "Nothing has been recorded yet.",
            (0, false) => "No row matches. Use fewer words or filters.",
            (1, _) => (Phrase)$"Row {Found.Rows[0].Number}",
            _ => (Phrase)$"Rows {Found.Rows[0].Number} to {Found.Rows[^1].Number}",
        };

    public async Task OnGetAsync([FromQuery] AuditFilter filter, [FromQuery] long? before, CancellationToken cancel)
    {
        // A filter that cannot be read is left out: the list is no form to mend.
        ModelState.Clear();
        Filter = filter;
        Acts = await book.ActsAsync(cancel);
        People = await book.PeopleAsync(cancel);
        Found = await book.ReadAsync(Filter, before, cancel);
    }

    public async Task<IActionResult> OnPostCsvAsync([FromQuery] AuditFilter filter, CancellationToken cancel) =>
        await export.AsCsvAsync(filter, cancel);

    public async Task<IActionResult> OnPostJsonAsync([FromQuery] AuditFilter filter, CancellationToken cancel) =>
        await export.AsJsonAsync(filter, cancel);

    public string When(AuditEntry entry)
    {
        var at = TimeZoneInfo.ConvertTimeFromUtc(entry.At, newsroom.Value.Zone);
        return DeskWords.Say($"{NewsroomTime.Day(at, withYear: true)}, {NewsroomTime.Clock(at, withSeconds: true)}");
    }

    public static string Only(AuditEntry entry) => new AuditFilter { Thing = entry.ObjectId }.Query();
}
