using System.Globalization;

namespace NewsSite.Core.Audit;

/// <summary>The end of the record as it was noted outside the store.</summary>
/// <param name="At">When it was noted, UTC.</param>
public sealed record AuditAnchor(DateTime At, AuditHead Head)
{
    private const string TimeForm = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>Such as <c>2026-11-24T00:00:03Z 1432 9f8c…</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{At.ToString(TimeForm, CultureInfo.InvariantCulture)} {Head.Number} {Head.Hash}"
        );

    /// <returns>Null when the line is no anchor.</returns>
    public static AuditAnchor? Parse(string line) =>
        line.Split(' ') is [var at, var number, { Length: 64 } hash]
        && DateTime.TryParseExact(
            at,
            TimeForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? new AuditAnchor(time, new AuditHead(row, hash))
            : null;
}
