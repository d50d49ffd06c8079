using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>The way in to a newsroom that has no administrator yet: a link, printed at the start, good for one use.</summary>
/// <remarks>Only its digest is kept, in memory: a restart prints a new link, and the old one is worthless.</remarks>
public sealed class FirstAdmin(TimeProvider clock)
{
    public static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(30);

    private Offer? _offer;

    /// <returns>Site path of the set-up page with its token, for the console alone; null when there is an administrator.</returns>
    public async Task<string?> OfferAsync(NewsDb db, CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(a => a.Role == Role.Admin, cancel))
        {
            return null;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _offer = new(Digest(token), clock.GetUtcNow().UtcDateTime + LinkLasts);
        return $"/account/set-up?token={token}";
    }

    /// <summary>Whether the link is ours and in time. That nobody used it before, the store knows: see <see cref="AddFirstAdmin"/>.</summary>
    internal bool IsOffered(string? token) =>
        token is not null
        && _offer is { } offer
        && clock.GetUtcNow().UtcDateTime < offer.EndsAt
        && CryptographicOperations.FixedTimeEquals(offer.TokenDigest, Digest(token));

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private sealed record Offer(byte[] TokenDigest, DateTime EndsAt);
}
