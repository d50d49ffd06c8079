using NewsSite.Core.Audit;

namespace NewsSite.Seizures;

/// <summary>A row of the record that tells of no story.</summary>
/// <param name="About">Whom or what, as it is called now; empty where the row says so itself.</param>
/// <param name="CanRollBack">Whether one press takes it back; else somebody looks at it by hand.</param>
public sealed record OtherChange(AuditEntry Entry, string About, bool CanRollBack, Verdict? Verdict);
