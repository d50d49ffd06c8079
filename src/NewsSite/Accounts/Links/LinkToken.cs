using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Accounts.Links;

/// <summary>What makes a link in a mail worth something. The store knows its digest only: reading the store opens no account.</summary>
internal static class LinkToken
{
    public const int DigestLength = 64;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string DigestOf(string? token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token ?? "")));
}
