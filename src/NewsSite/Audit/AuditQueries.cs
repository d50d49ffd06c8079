using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;

namespace NewsSite.Audit;

public static class AuditQueries
{
    public static IQueryable<AuditEntry> InOrder(this IQueryable<AuditEntry> entries) =>
        entries.AsNoTracking().OrderBy(e => e.Number);

    public static IQueryable<AuditEntry> NewestFirst(this IQueryable<AuditEntry> entries) =>
        entries.AsNoTracking().OrderByDescending(e => e.Number);

    /// <summary>The last row as its number and hash; nothing while the record is empty.</summary>
    public static IQueryable<AuditHead> Heads(this IQueryable<AuditEntry> entries) =>
        entries.NewestFirst().Take(1).Select(e => new AuditHead(e.Number, e.Hash));

    /// <summary>What left the store last; the rows that are still there follow it.</summary>
    public static IQueryable<AuditArchive> NewestFirst(this IQueryable<AuditArchive> archives) =>
        archives.AsNoTracking().OrderByDescending(a => a.LastNumber);
}
