using NewsSite.Core.Audit;

namespace NewsSite.Audit.Admin;

/// <summary>Where the desk shows what a row is about.</summary>
internal static class AuditThing
{
    /// <returns>Null when there is no page for it.</returns>
    public static string? AddressOf(AuditEntry entry) =>
        (entry.ObjectId, entry.Act.Split('.')[0]) switch
        {
            (null, _) => null,
            ({ } id, "article") => $"/desk/articles/{id}",
            ({ } id, "media") => $"/desk/media/{id}",
            ({ } id, "account") => $"/admin/accounts/{id}",
            _ => null,
        };
}
