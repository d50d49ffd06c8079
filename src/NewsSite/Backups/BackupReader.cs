using System.Text;

namespace NewsSite.Backups;

/// <summary>Reads a whole backup once, hashing every file, and says what is not as its manifest has it.</summary>
/// <param name="placeOf">Where a file is to be written; null to look at it only.</param>
internal sealed class BackupReader(Func<string, string?> placeOf, IProgress<BackupProgress> progress)
{
    private readonly Dictionary<string, BackupFile> _met = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private byte[]? _manifest;
    private string? _sum;

    /// <summary>Told of each file when it is in its place.</summary>
    public Func<string, CancellationToken, Task>? Arrived { get; init; }

    public async Task<BackupReading> ReadAsync(BackupSource source, CancellationToken cancel)
    {
        try
        {
            await foreach (var entry in source.ReadAsync(cancel))
            {
                await TakeAsync(entry, cancel);
                progress.Report(new(BackupStep.Files, _met.Count, source.FileCount));
            }
        }
        // What the archive reader makes of bytes that are no archive.
        catch (Exception failure)
            when (failure is EndOfStreamException or InvalidDataException or FormatException or OverflowException)
        {
            _faults.Add($"The archive is cut off or damaged after {_met.Keys.LastOrDefault() ?? "its beginning"}.");
        }

        var manifest = Manifest();
        _faults.AddRange(manifest is null ? [] : Compare(manifest));
        return new(manifest, _faults);
    }

    private async Task TakeAsync(BackupEntry entry, CancellationToken cancel)
    {
        if (!BackupPaths.IsKnown(entry.Path) || _met.ContainsKey(entry.Path))
        {
            _faults.Add($"{entry.Path.ReplaceLineEndings(" ")} does not belong in a backup.");
        }
        else if (entry.Path is BackupPaths.Manifest or BackupPaths.ManifestSum)
        {
            using var bytes = new MemoryStream();
            await entry.Content.CopyToAsync(bytes, cancel);
            Keep(entry.Path, bytes.ToArray());
        }
        else
        {
            _met[entry.Path] = placeOf(entry.Path) is { } place
                ? await HashedFile.WriteAsync(place, entry.Content, entry.Path, cancel)
                : await HashedFile.CopyAsync(entry.Content, Stream.Null, entry.Path, cancel);
            await (Arrived?.Invoke(entry.Path, cancel) ?? Task.CompletedTask);
        }
    }

    private void Keep(string path, byte[] bytes)
    {
        if (path == BackupPaths.Manifest)
        {
            _manifest = bytes;
        }
        else
        {
            _sum = Encoding.ASCII.GetString(bytes);
        }
    }

    private BackupManifest? Manifest()
    {
        if (_manifest is null)
        {
            _faults.Add("There is no manifest: the backup was never finished.");
            return null;
        }

        if (Encoding.ASCII.GetString(BackupManifest.SumOf(_manifest)) != _sum)
        {
            _faults.Add($"{BackupPaths.Manifest} is not as it was written.");
        }

        var manifest = BackupManifest.Read(_manifest);
        if (manifest is null)
        {
            _faults.Add($"{BackupPaths.Manifest} is damaged, or of a newer version of NewsSite.");
        }

        return manifest;
    }

    private IEnumerable<string> Compare(BackupManifest manifest)
    {
        var listed = manifest.Files.DistinctBy(f => f.Path).ToDictionary(f => f.Path, StringComparer.Ordinal);
        if (!listed.ContainsKey(BackupPaths.Database))
        {
            yield return $"{BackupPaths.Database} is not listed in the manifest.";
        }

        foreach (var file in listed.Values.Where(f => _met.GetValueOrDefault(f.Path) != f))
        {
            yield return _met.ContainsKey(file.Path)
                ? $"{file.Path} is not as it was written."
                : $"{file.Path} is missing.";
        }

        foreach (var path in _met.Keys.Where(path => !listed.ContainsKey(path)))
        {
            yield return $"{path} is not listed in the manifest.";
        }
    }
}

/// <param name="Manifest">Null when there is none that can be read.</param>
/// <param name="Faults">A sentence each; empty when every file is as it was written.</param>
internal sealed record BackupReading(BackupManifest? Manifest, IReadOnlyList<string> Faults);
