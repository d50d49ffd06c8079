using NewsSite.Core.Audit;

namespace NewsSite.Audit;

/// <summary>What going along the record found.</summary>
/// <param name="First">Number of the first row that was looked for.</param>
/// <param name="Last">Number of the last row that fits; one before <paramref name="First"/> when none does.</param>
/// <param name="Hash">Of that row.</param>
/// <param name="Anchors">How many ends noted outside the store were met and fit.</param>
/// <param name="Fault">Null when the record is whole.</param>
public sealed record AuditReport(long First, long Last, string Hash, int Anchors, AuditFault? Fault)
{
    public long Rows => Last - First + 1;

    internal static AuditReport Of(AuditHead start, AuditWalk walk, AuditFault? fault) =>
        new(start.Number + 1, walk.Head.Number, walk.Head.Hash, walk.AnchorsMet, fault);
}
