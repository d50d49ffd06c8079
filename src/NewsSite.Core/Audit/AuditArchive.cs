using System.Globalization;

namespace NewsSite.Core.Audit;

/// <summary>Rows that left the store for a file. Only rows named here may be deleted, and nothing else opens that way.</summary>
public sealed class AuditArchive
{
    public const string Act = "record.archived";

    public required long LastNumber { get; init; }

    /// <summary>The rest of the record goes on from it.</summary>
    public required string LastHash { get; init; }
    public required long FirstNumber { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file as 64 small hexadecimal digits.</summary>
    public required string FileHash { get; init; }

    /// <summary>Number of the row that tells of it.</summary>
    public long RecordedAs { get; set; }

    public AuditHead Last => new(LastNumber, LastHash);

    /// <summary>What that row says. A line of this table that its row does not bear out is a forgery.</summary>
    public string Detail =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Rows {FirstNumber} to {LastNumber} (hash {LastHash}) to {FileName} (SHA-256 {FileHash})"
        );
}
