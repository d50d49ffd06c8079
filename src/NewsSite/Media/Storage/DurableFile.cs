using System.Runtime.InteropServices;

namespace NewsSite.Media.Storage;

/// <summary>File changes that are on the disk, not only in memory, when a call returns.</summary>
internal static partial class DurableFile
{
    private const int OpenFolder = 0x10000;

    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    public static void Move(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    public static void CreateFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            FlushFolder(Path.GetDirectoryName(path)!);
        }
    }

    /// <summary>A new name in a folder survives a power cut only when the folder itself was flushed. Windows does so by itself.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = open(path, OperatingSystem.IsLinux() ? OpenFolder : 0);
        if (handle < 0 || fsync(handle) != 0)
        {
            throw new IOException($"The folder {path} could not be written to the disk.");
        }

        _ = close(handle);
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc")]
    private static partial int fsync(int handle);

    [LibraryImport("libc")]
    private static partial int close(int handle);
}
