using System.Globalization;
using NewsSite.Core.Audit;

namespace NewsSite.Articles.RollingBack;

/// <summary>How the record tells which revision readers had and have, so that it can be read back.</summary>
internal static class LiveChange
{
    private const string Revision = "revision ";

    public static AuditChange Of(int? before, int? after) => new(Words(before), Words(after));

    /// <returns>Null when readers had none.</returns>
    public static int? NumberBefore(AuditEntry entry) =>
        entry.Before is { } words
        && words.StartsWith(Revision, StringComparison.Ordinal)
        && int.TryParse(words.AsSpan(Revision.Length), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Words(int? number) =>
        number is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Revision}{known}") : "";
}
