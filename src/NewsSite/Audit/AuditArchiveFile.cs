using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSite.Core.Audit;

namespace NewsSite.Audit;

/// <summary>Archived rows: a line that says which, then a line for each, as JSON.</summary>
public static class AuditArchiveFile
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    public static async Task WriteAsync(
        string path,
        AuditArchiveHeader header,
        IAsyncEnumerable<AuditEntry> rows,
        CancellationToken cancel
    )
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await WriteLineAsync(file, header, cancel);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await WriteLineAsync(file, row, cancel);
        }

        file.Flush(flushToDisk: true);
    }

    public static async Task<AuditReport> VerifyAsync(string path, CancellationToken cancel)
    {
        await using var lines = File.ReadLinesAsync(path, cancel).GetAsyncEnumerator(cancel);
        if (
            !await lines.MoveNextAsync()
            || Read<AuditArchiveHeader>(lines.Current) is not { Form: AuditArchiveHeader.CurrentForm } header
        )
        {
            return Nothing(new(null, "The file is not an archive of the record: its first line does not say so."));
        }

        var walk = new AuditWalk(header.Start, []);
        while (await lines.MoveNextAsync())
        {
            if (Meet(walk, header, lines.Current) is { } fault)
            {
                return AuditReport.Of(header.Start, walk, fault);
            }
        }

        return AuditReport.Of(header.Start, walk, End(walk, header));
    }

    private static AuditFault? Meet(AuditWalk walk, AuditArchiveHeader header, string line)
    {
        var next = walk.Head.Number + 1;
        return Read<AuditEntry>(line) is { } entry
            ? walk.Meet(entry) ?? Beyond(entry, header)
            : new(next, $"Row {next} cannot be read: its line is not that of a row.");
    }

    private static AuditFault? Beyond(AuditEntry entry, AuditArchiveHeader header) =>
        entry.Number < header.Last || entry.Head == header.End
            ? null
            : new(entry.Number, $"Row {entry.Number} is not where the file ends by its first line.");

    private static AuditFault? End(AuditWalk walk, AuditArchiveHeader header) =>
        walk.Head == header.End
            ? null
            : new(
                walk.Head.Number + 1,
                $"The end is cut off: rows {walk.Head.Number + 1} to {header.Last} are missing."
            );

    private static AuditReport Nothing(AuditFault fault) => new(1, 0, AuditHead.Start.Hash, 0, fault);

    private static T? Read<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteLineAsync<T>(FileStream file, T line, CancellationToken cancel)
    {
        await JsonSerializer.SerializeAsync(file, line, Form, cancel);
        file.WriteByte((byte)'\n');
    }
}
