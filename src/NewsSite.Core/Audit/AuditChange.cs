namespace NewsSite.Core.Audit;

/// <summary>What an act changed, in words that a reader of the record understands without the rest.</summary>
/// <param name="Before">Empty when there was nothing.</param>
/// <param name="After">Empty when nothing is left.</param>
public sealed record AuditChange(string Before, string After)
{
    /// <summary>Kept beside the record for a while so that the act can be taken back; null when it cannot be.</summary>
    public EarlierState? Whole { get; init; }
}
