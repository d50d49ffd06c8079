using System.Globalization;
using NewsSite.Media.Storage;

namespace NewsSite.Backups;

/// <summary>A folder of backups: one folder each, named by its time, and the media that all of them share.</summary>
public sealed class BackupFolder(string root)
{
    private const string NameFormat = "yyyy-MM-dd'T'HHmmss'Z'";

    public string Root => root;
    internal string Media => Path.Combine(root, BackupPaths.MediaFolder);

    /// <summary>What is being written; a killed backup leaves it, and the next one clears it away.</summary>
    internal string Unfinished => Path.Combine(root, ".unfinished");
    internal string LockFile => Path.Combine(root, ".lock");

    /// <summary>The finished ones, newest first; none when there is no such folder.</summary>
    public IReadOnlyList<KeptBackup> List() =>
        Directory.Exists(root)
            ?
            [
                .. Directory
                    .GetDirectories(root)
                    .Select(folder => (Folder: folder, At: TimeOf(Path.GetFileName(folder))))
                    .Where(b => b.At is not null && File.Exists(Path.Combine(b.Folder, BackupPaths.Manifest)))
                    .Select(b => new KeptBackup(b.Folder, b.At!.Value))
                    .OrderByDescending(b => b.TakenAt),
            ]
            : [];

    /// <summary>A folder for a backup of this moment; one second on if that is taken.</summary>
    internal string FreeName(DateTime takenAt)
    {
        string folder;
        do
        {
            folder = Path.Combine(root, takenAt.ToString(NameFormat, CultureInfo.InvariantCulture));
            takenAt = takenAt.AddSeconds(1);
        } while (Path.Exists(folder));

        return folder;
    }

    /// <summary>Deletes the oldest until <paramref name="keep"/> are left, and the media that none of those names.</summary>
    internal void Prune(int keep)
    {
        foreach (var old in List().Skip(keep))
        {
            // First its manifest: should this be cut short, what is left is not taken for a backup.
            File.Delete(Path.Combine(old.Folder, BackupPaths.Manifest));
            DurableFile.FlushFolder(old.Folder);
            Directory.Delete(old.Folder, recursive: true);
        }

        var manifests = List().Select(b => b.ReadManifest()).ToList();
        // Media of a backup whose manifest cannot be read might still be wanted: then none are deleted.
        if (Directory.Exists(Media) && manifests.TrueForAll(m => m is not null))
        {
            DeleteMediaExcept(manifests.SelectMany(m => m!.Files).Select(f => Path.GetFileName(f.Path)).ToHashSet());
        }
    }

    private void DeleteMediaExcept(HashSet<string> named)
    {
        foreach (var file in Directory.EnumerateFiles(Media, "*", SearchOption.AllDirectories).ToList())
        {
            if (!named.Contains(Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }
    }

    private static DateTime? TimeOf(string name) =>
        DateTime.TryParseExact(
            name,
            NameFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : null;
}

/// <param name="TakenAt">UTC, to the second.</param>
public sealed record KeptBackup(string Folder, DateTime TakenAt)
{
    public string Name => Path.GetFileName(Folder);

    /// <returns>Null when it is damaged.</returns>
    public BackupManifest? ReadManifest()
    {
        try
        {
            return BackupManifest.Read(File.ReadAllBytes(Path.Combine(Folder, BackupPaths.Manifest)));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
