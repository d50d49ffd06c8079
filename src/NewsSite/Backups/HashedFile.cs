using System.Security.Cryptography;
using NewsSite.Media.Storage;

namespace NewsSite.Backups;

/// <summary>Files written for their owner alone, and told by their bytes.</summary>
internal static class HashedFile
{
    private const int BufferBytes = 1 << 17;
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    public static async Task<BackupFile> OfAsync(string file, string path, CancellationToken cancel)
    {
        await using var content = File.OpenRead(file);
        return await CopyAsync(content, Stream.Null, path, cancel);
    }

    /// <summary>Copies while hashing what passes.</summary>
    public static async Task<BackupFile> CopyAsync(Stream from, Stream to, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var bytes = 0L;
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0; bytes += read)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return new(path, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>On the disk on return. The name may still be lost in a power cut, until its folder is flushed.</summary>
    public static async Task<BackupFile> WriteAsync(string file, Stream content, string path, CancellationToken cancel)
    {
        await using var to = Create(file);
        var written = await CopyAsync(content, to, path, cancel);
        to.Flush(flushToDisk: true);
        return written;
    }

    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        return new FileStream(file, options);
    }

    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        _ = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, OwnersFolder);
        DurableFile.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
