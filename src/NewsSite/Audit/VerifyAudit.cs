using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Audit;

/// <summary>Goes along the whole record and names the first row that is not what was recorded.</summary>
public sealed class VerifyAudit(NewsDb db, DataFolder folder)
{
    /// <param name="anchorsFile">A copy of the anchors kept elsewhere; null takes those of the data folder.</param>
    /// <param name="kept">An end of the record that the site signed and somebody kept; null for none.</param>
    public async Task<AuditReport> ExecuteAsync(string? anchorsFile, CancellationToken cancel, AuditAnchor? kept = null)
    {
        var anchors = AuditAnchorFile.Read(anchorsFile ?? folder.AuditAnchors);
        var archive = await db.AuditArchives.NewestFirst().FirstOrDefaultAsync(cancel);
        var start = archive?.Last ?? AuditHead.Start;
        var walk = new AuditWalk(start, kept is null ? anchors.Anchors : [.. anchors.Anchors, kept]);
        var fault =
            await WalkAsync(walk, db.AuditEntries, cancel)
            ?? await UnrecordedAsync(archive, cancel)
            ?? Unreadable(anchors)
            ?? await UnguardedAsync(cancel);
        return AuditReport.Of(start, walk, fault);
    }

    /// <summary>The same from the newest anchor on: a day of rows, so that it may be done at every look.</summary>
    public async Task<AuditReport> SinceAnchorAsync(CancellationToken cancel)
    {
        var archive = await db.AuditArchives.NewestFirst().FirstOrDefaultAsync(cancel);
        var anchor = AuditAnchorFile.Read(folder.AuditAnchors).Anchors is [.., var newest] ? newest : null;
        var first = archive?.Last ?? AuditHead.Start;
        // Without the row before it an anchored row cannot be worked out again; its hash is compared, and the rest follows from it.
        var isAnchored = anchor is not null && anchor.Head.Number > first.Number;
        var start = isAnchored ? anchor!.Head : first;
        var walk = new AuditWalk(start, anchor is null ? [] : [anchor]);
        var fault =
            isAnchored && await HashOfAsync(start.Number, cancel) != start.Hash
                ? new AuditFault(start.Number, $"Row {start.Number} is not the one that was anchored.")
                : await WalkAsync(walk, db.AuditEntries.Where(e => e.Number > start.Number), cancel);
        return AuditReport.Of(start, walk, fault);
    }

    private Task<string?> HashOfAsync(long row, CancellationToken cancel) =>
        db.AuditEntries.Where(e => e.Number == row).Select(e => e.Hash).SingleOrDefaultAsync(cancel);

    private static async Task<AuditFault?> WalkAsync(
        AuditWalk walk,
        IQueryable<AuditEntry> entries,
        CancellationToken cancel
    )
    {
        await using var rows = entries.InOrder().AsAsyncEnumerable().GetAsyncEnumerator(cancel);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync())
                {
                    return walk.End();
                }
            }
            catch (Exception failure)
                when (failure is FormatException or InvalidOperationException or InvalidCastException)
            {
                var row = walk.Head.Number + 1;
                return new(row, $"Row {row} cannot be read: it holds what nobody could have recorded.");
            }

            if (walk.Meet(rows.Current) is { } fault)
            {
                return fault;
            }
        }
    }

    /// <summary>Rows that are gone must have a row that tells where they went.</summary>
    private async Task<AuditFault?> UnrecordedAsync(AuditArchive? archive, CancellationToken cancel)
    {
        if (archive is null)
        {
            return null;
        }

        var said = await db
            .AuditEntries.Where(e => e.Number == archive.RecordedAs && e.Act == AuditArchive.Act)
            .Select(e => e.Detail)
            .SingleOrDefaultAsync(cancel);
        return said == archive.Detail
            ? null
            : new(
                archive.FirstNumber,
                $"Rows {archive.FirstNumber} to {archive.LastNumber} are missing, and the record does not tell that they were archived."
            );
    }

    private static AuditFault? Unreadable(AuditAnchorFile anchors) =>
        anchors.Damaged is { } line ? new(null, $"Line {line} of the anchors cannot be read.") : null;

    /// <summary>Whoever wants to change rows must first take the store's guards away, and may forget to put them back.</summary>
    private async Task<AuditFault?> UnguardedAsync(CancellationToken cancel)
    {
        var present = await db.Database.SqlQuery<string>(AuditGuards.Present(db)).ToListAsync(cancel);
        return AuditGuards.Of(db).Except(present, StringComparer.Ordinal).FirstOrDefault() is { } gone
            ? new(null, $"The rows fit, but the store's guard {gone} was taken away.")
            : null;
    }
}
