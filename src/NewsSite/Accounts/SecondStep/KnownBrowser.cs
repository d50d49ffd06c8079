using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Accounts.SecondStep;

/// <summary>A browser that is not asked for the second step for a month.</summary>
public sealed class KnownBrowser
{
    public const int NameMaxLength = 60;
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    private KnownBrowser() { }

    /// <param name="token">What its cookie carries; only a digest of it is kept.</param>
    public KnownBrowser(Account account, string token, string name, DateTime now)
    {
        (AccountId, Stamp) = (account.Id, account.SecurityStamp!);
        (TokenDigest, Name, Since, LastUsedAt) = (DigestOf(token), name, now, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; }

    /// <summary>The account's stamp when it was made known: what ends all sessions makes it unknown again.</summary>
    public string Stamp { get; private init; } = "";
    public string TokenDigest { get; private init; } = "";
    public string Name { get; private init; } = "";
    public DateTime Since { get; private init; }
    public DateTime LastUsedAt { get; private set; }

    public bool StandsAt(DateTime now, Account account) => Stamp == account.SecurityStamp && now - Since < Lasts;

    public void Use(DateTime now) => LastUsedAt = now;

    public static string DigestOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
