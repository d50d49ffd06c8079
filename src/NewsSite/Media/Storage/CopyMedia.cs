using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Media.Uploads;

namespace NewsSite.Media.Storage;

/// <summary>Copies media from one place to the other while the site runs. What is there already is not copied again, so it goes on where it was cut short.</summary>
public sealed class CopyMedia(
    [FromKeyedServices(MediaPlace.Disk)] IMediaStore disk,
    [FromKeyedServices(MediaPlace.S3)] IMediaStore bucket,
    IncomingFiles incoming,
    MediaHold hold
)
{
    private const int BufferBytes = 1 << 17;

    /// <exception cref="NewsSite.Shared.Faults.MediaStoreFailure">What was copied so far stays.</exception>
    public async Task<CopiedMedia> ExecuteAsync(
        MediaPlace to,
        bool remove,
        IProgress<CopyProgress> progress,
        CancellationToken cancel
    )
    {
        // A sweep meanwhile would delete what is to be copied.
        using var kept = await hold.KeepAllAsync(cancel);
        var (from, into) = to == MediaPlace.S3 ? (disk, bucket) : (bucket, disk);
        var (files, missing) = await CompareAsync(from, into, cancel);
        var (copied, damaged) = (0, new List<string>());
        foreach (var file in missing)
        {
            if (await CopyAsync(file, from, into, cancel))
            {
                copied++;
            }
            else
            {
                damaged.Add(file.Hash);
            }

            progress.Report(new(copied + damaged.Count, missing.Count));
        }

        var removed = remove ? await RemoveAsync(files.ExceptBy(damaged, f => f.Hash), from, cancel) : 0;
        return new(copied, files.Count - missing.Count, removed, damaged);
    }

    /// <returns>How many files and bytes a copy would have to carry.</returns>
    public async Task<(int Files, long Bytes)> MeasureAsync(MediaPlace to, CancellationToken cancel)
    {
        var (from, into) = to == MediaPlace.S3 ? (disk, bucket) : (bucket, disk);
        var (_, missing) = await CompareAsync(from, into, cancel);
        return (missing.Count, missing.Sum(f => f.Bytes));
    }

    /// <returns>All files there are to copy, and those of them that are not there in the same size.</returns>
    private static async Task<(List<StoredFile> All, List<StoredFile> Missing)> CompareAsync(
        IMediaStore from,
        IMediaStore into,
        CancellationToken cancel
    )
    {
        var there = await into.ListAsync(cancel)
            .ToDictionaryAsync(f => f.Hash, f => f.Bytes, cancellationToken: cancel);
        var all = await from.ListAsync(cancel).OrderBy(f => f.Hash, StringComparer.Ordinal).ToListAsync(cancel);
        return (all, [.. all.Where(f => there.GetValueOrDefault(f.Hash, -1) != f.Bytes)]);
    }

    /// <returns>False when the bytes are not those of the hash: they are left where they are.</returns>
    private async Task<bool> CopyAsync(StoredFile file, IMediaStore from, IMediaStore into, CancellationToken cancel)
    {
        using var copy = incoming.Empty();
        await using (var content = await from.OpenAsync(file.Hash, cancel))
        {
            if (content is null || await HashWhileCopyingAsync(content, copy.Path, cancel) != file.Hash)
            {
                return false;
            }
        }

        await into.TakeAsync(copy.Path, cancel);
        return true;
    }

    private static async Task<string> HashWhileCopyingAsync(Stream content, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(path);
        var buffer = new byte[BufferBytes];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; )
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<int> RemoveAsync(
        IEnumerable<StoredFile> files,
        IMediaStore from,
        CancellationToken cancel
    )
    {
        var removed = 0;
        foreach (var file in files)
        {
            removed += await from.DeleteAsync(file.Hash, DateTime.MaxValue, cancel) ? 1 : 0;
        }

        return removed;
    }
}

/// <param name="Known">Files that were there before.</param>
/// <param name="Damaged">Hashes of files whose bytes are others; they were neither copied nor removed.</param>
public sealed record CopiedMedia(int Copied, int Known, int Removed, IReadOnlyList<string> Damaged);

public sealed record CopyProgress(int Done, int Total);
