namespace NewsSite.Audit;

/// <summary>Triggers by which the store itself refuses to change the record, as the migrations name them.</summary>
internal static class AuditGuards
{
    public static readonly IReadOnlyList<string> All =
    [
        "AuditEntries_OnlyAtTheEnd",
        "AuditEntries_NeverChange",
        "AuditEntries_LeaveOnlyArchived",
        "AuditArchives_OnlyWhatIsRecorded",
        "AuditArchives_NeverChange",
        "AuditArchives_Stay",
    ];
}
