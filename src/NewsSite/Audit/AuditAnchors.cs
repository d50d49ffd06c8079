using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Audit;

/// <summary>The ends of the record, noted outside the store: one line a day, and one whenever the site starts.</summary>
/// <remarks>Whoever cuts off or rewrites the record in the store must also rewrite this file, and every copy of it.</remarks>
public sealed class AuditAnchors(NewsDb db, DataFolder folder, TimeProvider clock)
{
    /// <summary>The end of the record now; null while it is empty.</summary>
    public Task<AuditHead?> HeadAsync(CancellationToken cancel) => db.AuditEntries.Heads().SingleOrDefaultAsync(cancel);

    /// <summary>The last one that was noted; null when there is none.</summary>
    public AuditAnchor? Latest() => AuditAnchorFile.Read(folder.AuditAnchors).Anchors is [.., var last] ? last : null;

    /// <summary>Notes the end of the record unless that was done since midnight (UTC).</summary>
    public Task KeepDailyAsync(CancellationToken cancel) =>
        Latest() is { } latest && latest.At.Date == Now.Date ? Task.CompletedTask : DropAsync(cancel);

    /// <summary>Notes the end of the record unless the last line says the same.</summary>
    public async Task DropAsync(CancellationToken cancel)
    {
        if (await HeadAsync(cancel) is not { } head || head == Latest()?.Head)
        {
            return;
        }

        await using var file = new FileStream(
            folder.AuditAnchors,
            FileMode.Append,
            FileAccess.Write,
            FileShare.ReadWrite
        );
        // In one write: another process may be doing the same.
        await file.WriteAsync(Encoding.UTF8.GetBytes($"{new AuditAnchor(Now, head)}\n"), cancel);
        file.Flush(flushToDisk: true);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
