using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsSite.Backups;

/// <summary>The keys folder, encrypted with a passphrase.</summary>
/// <remarks>
/// PBKDF2-HMAC-SHA256 with the iterations of the OWASP Password Storage Cheat Sheet, then AES-256-GCM. The iterations are
/// kept with the box, so that raising them leaves old backups readable, and are authenticated with it.
/// </remarks>
internal static class SealedKeys
{
    public const int MinPassphraseLength = 12;

    private const int Iterations = 600_000;

    /// <summary>More than anybody will have sealed with, few enough that a forged box cannot keep the program busy for hours.</summary>
    private const int MostIterations = 20_000_000;
    private const int KeyBytes = 32;
    private const int SaltBytes = 16;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    public static byte[] Seal(string folder, string passphrase)
    {
        var files = Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder)
                .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal)
            : [];
        var plain = JsonSerializer.SerializeToUtf8Bytes(files);
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var (tag, data) = (new byte[TagBytes], new byte[plain.Length]);
        using var cipher = Cipher(passphrase, salt, Iterations);
        cipher.Encrypt(nonce, plain, data, tag, Header(Iterations, salt));
        CryptographicOperations.ZeroMemory(plain);
        return JsonSerializer.SerializeToUtf8Bytes(new Box(Iterations, salt, nonce, tag, data));
    }

    /// <returns>Content of the keys by file name; null when the passphrase is another one, or the box was changed.</returns>
    public static IReadOnlyDictionary<string, byte[]>? Open(byte[] sealedKeys, string passphrase)
    {
        try
        {
            var box = JsonSerializer.Deserialize<Box>(sealedKeys);
            if (
                box
                is not {
                    Iterations: > 0 and <= MostIterations,
                    Salt: not null,
                    Nonce: not null,
                    Tag: not null,
                    Data: not null
                }
            )
            {
                return null;
            }

            var plain = new byte[box.Data.Length];
            using var cipher = Cipher(passphrase, box.Salt, box.Iterations);
            cipher.Decrypt(box.Nonce, box.Data, box.Tag, plain, Header(box.Iterations, box.Salt));
            return JsonSerializer.Deserialize<Dictionary<string, byte[]>>(plain);
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static AesGcm Cipher(string passphrase, byte[] salt, int iterations)
    {
        // The same letters can be typed as different code points on different machines.
        var key = Rfc2898DeriveBytes.Pbkdf2(
            passphrase.Normalize(NormalizationForm.FormKC),
            salt,
            iterations,
            HashAlgorithmName.SHA256,
            KeyBytes
        );
        try
        {
            return new AesGcm(key, TagBytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] Header(int iterations, byte[] salt) =>
        Encoding.ASCII.GetBytes($"newssite keys 1 {iterations} {Convert.ToHexStringLower(salt)}");

    private sealed record Box(int Iterations, byte[] Salt, byte[] Nonce, byte[] Tag, byte[] Data);
}
