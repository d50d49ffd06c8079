using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsSite.Backups;

/// <summary>What a backup holds. It is written last, so a backup without it was never finished.</summary>
public sealed record BackupManifest
{
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public int Format { get; init; } = CurrentFormat;

    /// <summary>Version of the program that took it.</summary>
    public required string Product { get; init; }

    /// <summary>UTC; every save acknowledged before this moment is in it.</summary>
    public required DateTime TakenAt { get; init; }

    /// <summary>Of the database, in order.</summary>
    public required IReadOnlyList<string> Migrations { get; init; }
    public required BackupCounts Counts { get; init; }
    public required IReadOnlyList<BackupFile> Files { get; init; }

    /// <summary>Media that rows name and the store had lost or found damaged when the backup was taken.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public bool HasKeys => Files.Any(f => f.Path == BackupPaths.Keys);
    public long Bytes => Files.Sum(f => f.Bytes);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>The line kept beside it, as <c>sha256sum -c</c> reads it: the manifest vouches for the files, this for the manifest.</summary>
    public static byte[] SumOf(byte[] manifest) =>
        Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(manifest))}  {BackupPaths.Manifest}\n");

    /// <returns>Null when it is not one that this program can read.</returns>
    public static BackupManifest? Read(byte[] manifest)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BackupManifest>(manifest, Json);
            return
                read
                    is {
                        Format: CurrentFormat,
                        Files: not null,
                        Migrations: not null,
                        Counts: not null,
                        Missing: not null
                    }
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Path">As in <see cref="BackupPaths"/>.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record BackupFile(string Path, long Bytes, string Sha256);

/// <summary>How much of what is in the database, for people to recognise it by.</summary>
public sealed record BackupCounts(int Articles, int Revisions, int Published, int Media, int Accounts);
