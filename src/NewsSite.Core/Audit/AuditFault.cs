using NewsSite.Core.Languages;

namespace NewsSite.Core.Audit;

/// <summary>Where the record is not what it was.</summary>
/// <param name="Row">Number of the first row that is wrong or missing; null when the fault lies beside the rows.</param>
/// <param name="Reason">A sentence.</param>
public sealed record AuditFault(long? Row, Phrase Reason);
