using System.Globalization;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Audit.Admin;

/// <summary>Hands the rows a filter finds out of the house, and records that.</summary>
public sealed class ExportAudit(NewsDb db, AuditBook book, AuditAnchors ends, TimeProvider clock, CurrentActor actor)
{
    public async Task<AuditDownload> AsCsvAsync(AuditFilter filter, CancellationToken cancel) =>
        new(
            await RowsAsync(filter, "CSV", cancel),
            "text/csv; charset=utf-8",
            NameWith("csv"),
            AuditExports.WriteCsvAsync
        );

    public async Task<AuditDownload> AsJsonAsync(AuditFilter filter, CancellationToken cancel) =>
        new(await RowsAsync(filter, "JSON", cancel), "application/json", NameWith("json"), AuditExports.WriteJsonAsync);

    /// <summary>The row that tells of the export is not in it.</summary>
    private async Task<IAsyncEnumerable<AuditEntry>> RowsAsync(
        AuditFilter filter,
        string form,
        CancellationToken cancel
    )
    {
        var end = await ends.HeadAsync(cancel) ?? AuditHead.Start;
        var which = filter.IsEmpty ? "all rows" : string.Join(", ", filter.Pairs().Select(p => $"{p.Key} {p.Value}"));
        db.Audit(
            actor,
            "record.exported",
            null,
            clock.GetUtcNow().UtcDateTime,
            string.Create(CultureInfo.InvariantCulture, $"{form}, up to row {end.Number}: {which}")
        );
        await db.SaveChangesAsync(cancel);
        return book.UpTo(filter, end.Number);
    }

    private string NameWith(string extension) =>
        $"record-{clock.GetUtcNow().ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture)}.{extension}";
}
