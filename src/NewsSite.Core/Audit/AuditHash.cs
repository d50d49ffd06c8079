using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Core.Audit;

/// <summary>The one way in which a row is written down for hashing.</summary>
/// <remarks>
/// The name of the form, then each field as its length in UTF-8 bytes, a colon, the text and a newline; <c>-</c> alone is
/// nothing. The lengths keep words from moving over into the next field. A change of form needs another name.
/// </remarks>
public static class AuditHash
{
    private const string Form = "newssite-audit-1\n";

    /// <param name="previous">Hash of the row before.</param>
    /// <returns>64 small hexadecimal digits.</returns>
    public static string Of(AuditEntry entry, string previous)
    {
        var text = new StringBuilder(Form);
        foreach (var field in Fields(entry, previous))
        {
            text.Append(
                field is null
                    ? "-\n"
                    : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field}\n")
            );
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<string?> Fields(AuditEntry entry, string previous) =>
        [
            previous,
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.At.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
            entry.ActorId?.ToString(),
            entry.ActorName,
            entry.Act,
            entry.ObjectId?.ToString(),
            entry.Address,
            entry.SessionId?.ToString(),
            entry.Detail,
            entry.Before,
            entry.After,
        ];
}
