using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Audit;

/// <summary>Triggers by which the store itself refuses to change the record, as the migrations name them.</summary>
internal static class AuditGuards
{
    private static readonly IReadOnlyList<string> InSqlite =
    [
        "AuditEntries_OnlyAtTheEnd",
        "AuditEntries_NeverChange",
        "AuditEntries_LeaveOnlyArchived",
        "AuditArchives_OnlyWhatIsRecorded",
        "AuditArchives_NeverChange",
        "AuditArchives_Stay",
    ];

    private static readonly IReadOnlyList<string> InPostgres =
    [
        "audit_entries_guard",
        "audit_entries_guard_whole",
        "audit_archives_guard",
        "audit_archives_guard_whole",
    ];

    public static IReadOnlyList<string> Of(NewsDb db) => db.Database.IsSqlite() ? InSqlite : InPostgres;

    /// <summary>Asks for the names of those that are there and awake.</summary>
    public static FormattableString Present(NewsDb db) =>
        db.Database.IsSqlite()
            ? (FormattableString)$"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
            : $"SELECT tgname::text AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'";
}
