using System.Globalization;
using NewsSite.Core.Languages;

namespace NewsSite.Core.Audit;

/// <summary>Goes along the record row by row and stops at the first that does not fit.</summary>
/// <param name="start">The row before the first one that is met.</param>
/// <param name="anchors">Ends of the record noted earlier; those before <paramref name="start"/> are left aside.</param>
public sealed class AuditWalk(AuditHead start, IEnumerable<AuditAnchor> anchors)
{
    private readonly ILookup<long, AuditAnchor> _anchors = anchors
        .Where(a => a.Head.Number > start.Number)
        .ToLookup(a => a.Head.Number);

    /// <summary>The last row that fits.</summary>
    public AuditHead Head { get; private set; } = start;

    /// <summary>How many anchors were met and fit.</summary>
    public int AnchorsMet { get; private set; }

    /// <returns>Null when the row fits.</returns>
    public AuditFault? Meet(AuditEntry entry)
    {
        if (OutOfLine(entry) is { } fault)
        {
            return fault;
        }

        foreach (var anchor in _anchors[entry.Number])
        {
            if (anchor.Head.Hash != entry.Hash)
            {
                return new(
                    entry.Number,
                    $"Row {entry.Number} is not the one that was anchored on {Day(anchor)} at {Hour(anchor)} UTC."
                );
            }

            AnchorsMet++;
        }

        Head = entry.Head;
        return null;
    }

    /// <summary>Once there are no more rows.</summary>
    /// <returns>Null when no anchor knows of later ones.</returns>
    public AuditFault? End() =>
        _anchors.Where(a => a.Key > Head.Number).SelectMany(a => a).MaxBy(a => a.Head.Number) is { } later
            ? new(Head.Number + 1, CutOff(later, Head.Number + 1))
            : null;

    private AuditFault? OutOfLine(AuditEntry entry)
    {
        if (entry.Number > Head.Number + 1)
        {
            return new(Head.Number + 1, Missing(Head.Number + 1, entry.Number - 1));
        }

        if (entry.Number <= Head.Number)
        {
            return new(entry.Number, $"Row {entry.Number} stands behind row {Head.Number}.");
        }

        return AuditHash.Of(entry, Head.Hash) == entry.Hash
            ? null
            : new(entry.Number, $"Row {entry.Number} is not what was recorded in this place: its hash does not fit.");
    }

    private static Phrase CutOff(AuditAnchor later, long first) =>
        later.Head.Number == first
            ? (Phrase)
                $"The end is cut off: row {first} is missing, for row {later.Head.Number} was there on {Day(later)} at {Hour(later)} UTC."
            : $"The end is cut off: rows {first} to {later.Head.Number} are missing, for row {later.Head.Number} was there on {Day(later)} at {Hour(later)} UTC.";

    private static Phrase Missing(long first, long last) =>
        first == last ? (Phrase)$"Row {first} is missing." : $"Rows {first} to {last} are missing.";

    private static string Day(AuditAnchor anchor) => anchor.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hour(AuditAnchor anchor) => anchor.At.ToString("HH:mm", CultureInfo.InvariantCulture);
}
