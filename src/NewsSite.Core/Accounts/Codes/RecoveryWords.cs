using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Core.Accounts.Codes;

/// <summary>Codes on paper for whoever lost the phone: eighty random bits, so a plain digest of one tells nothing.</summary>
public static class RecoveryWords
{
    public const int Count = 10;
    public const int Bytes = 10;

    /// <returns>Such as <c>ABCD-EFGH-IJKL-MNOP</c>.</returns>
    public static string Write(ReadOnlySpan<byte> random) =>
        string.Join('-', Base32.Encode(random).Chunk(4).Select(four => new string(four)));

    /// <summary>What is kept of a code. Case, spaces and dashes do not matter.</summary>
    public static string Digest(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
