using System.Text.RegularExpressions;

namespace NewsSite.Backups;

/// <summary>The names of what lies in a backup. Nothing else is ever read from one, so a forged name leads nowhere.</summary>
internal static partial class BackupPaths
{
    public const string Database = "newssite.db";
    public const string Keys = "keys.sealed";
    public const string Anchors = "audit-anchors";
    public const string Manifest = "manifest.json";
    public const string ManifestSum = "manifest.sha256";
    public const string MediaFolder = "media";

    public static string Media(string hash) => $"{MediaFolder}/{hash[..2]}/{hash}";

    public static bool IsMedia(string path) => MediaPath().IsMatch(path);

    public static bool IsKnown(string path) =>
        path is Database or Keys or Anchors or Manifest or ManifestSum || IsMedia(path);

    [GeneratedRegex(@"^media/([0-9a-f]{2})/\1[0-9a-f]{62}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MediaPath();
}
