using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsSite.Shared;

namespace NewsSite.Media.Pictures;

/// <summary>The libvips that ships with the program, unpacked into the data folder at first use.</summary>
public sealed class VendoredLibvips(DataFolder folder)
{
    private readonly Lock _unpacking = new();

    /// <returns>Path of the library; null when none is shipped for this machine.</returns>
    /// <exception cref="InvalidDataException">The shipped file is not the one it should be.</exception>
    public string? Find()
    {
        if (Packed() is not { } packed)
        {
            return null;
        }

        var sum = File.ReadAllText(Path.ChangeExtension(packed, ".sha256")).Trim();
        // The sum in the name makes a new version of the program unpack a new version of the library.
        var target = Path.Combine(folder.Native, $"{sum[..16]}-{Path.GetFileNameWithoutExtension(packed)}");
        lock (_unpacking)
        {
            if (!File.Exists(target))
            {
                Unpack(packed, target, sum);
            }
        }

        return target;
    }

    private static string? Packed()
    {
        var isGlibcX64 =
            OperatingSystem.IsLinux()
            && RuntimeInformation.ProcessArchitecture == Architecture.X64
            && !RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);
        var shipped = Path.Combine(AppContext.BaseDirectory, "native", "linux-x64");
        return isGlibcX64 && Directory.Exists(shipped)
            ? Directory.EnumerateFiles(shipped, "*.br").FirstOrDefault()
            : null;
    }

    private static void Unpack(string packed, string target, string sum)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = $"{target}.{Guid.NewGuid():n}";
        try
        {
            UnpackInto(partial, packed, sum);
            File.Move(partial, target, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void UnpackInto(string partial, string packed, string sum)
    {
        using var file = new FileStream(partial, FileMode.CreateNew, FileAccess.ReadWrite);
        using var unpack = new BrotliStream(File.OpenRead(packed), CompressionMode.Decompress);
        unpack.CopyTo(file);
        file.Position = 0;
        if (Convert.ToHexStringLower(SHA256.HashData(file)) != sum)
        {
            throw new InvalidDataException($"{Path.GetFileName(packed)} is damaged; install the program again.");
        }
    }
}
