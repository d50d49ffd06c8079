using System.Security.Cryptography;

namespace NewsSite.Media.Storage;

/// <summary>What media are stored under: the SHA-256 of their content, lower-case hex.</summary>
internal static class MediaHash
{
    private const int Length = 64;

    /// <summary>Addresses carry hashes, so what is not one must never become part of a path or a key.</summary>
    public static bool IsOne(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    public static async Task<string> OfAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}
