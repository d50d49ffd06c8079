using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Core.Audit;

namespace NewsSite.Audit.Admin;

/// <summary>The two forms of an export.</summary>
internal static class AuditExports
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A list of rows with all they consist of, so that the hashes can be worked out again.</summary>
    public static Task WriteJsonAsync(Stream to, IAsyncEnumerable<AuditEntry> rows, CancellationToken cancel) =>
        JsonSerializer.SerializeAsync(to, rows, Json, cancel);

    /// <summary>RFC 4180, with the mark at the start by which spreadsheets know UTF-8.</summary>
    public static async Task WriteCsvAsync(Stream to, IAsyncEnumerable<AuditEntry> rows, CancellationToken cancel)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(true), leaveOpen: true);
        await text.WriteAsync("number,at,actor id,actor,act,object,address,session,detail,before,after,hash\r\n");
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await text.WriteAsync(string.Join(',', Cells(row).Select(Cell)) + "\r\n");
        }
    }

    private static IEnumerable<string?> Cells(AuditEntry row) =>
        [
            row.Number.ToString(CultureInfo.InvariantCulture),
            row.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            row.ActorId?.ToString(),
            row.ActorName,
            row.Act,
            row.ObjectId?.ToString(),
            row.Address,
            row.SessionId?.ToString(),
            row.Detail,
            row.Before,
            row.After,
            row.Hash,
        ];

    /// <summary>Spreadsheets run what begins like a formula; an apostrophe makes it a text.</summary>
    private static string Cell(string? value)
    {
        var text = value ?? "";
        var first = text.AsSpan().TrimStart();
        var harmless =
            first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'
            || text.StartsWith('\t')
            || text.StartsWith('\r')
                ? "'" + text
                : text;
        return $"\"{harmless.Replace("\"", "\"\"")}\"";
    }
}
