using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Accounts.Passkeys;

/// <summary>When each passkey was last used: the framework keeps no such thing, but has room for small facts about an account.</summary>
internal static class PasskeyUses
{
    private const string Kind = "passkey-last-used";

    /// <summary>Credential ids may be longer than the room there is.</summary>
    public static string NameOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));

    public static Task NoteAsync(
        this UserManager<Account> accounts,
        Account account,
        byte[] credentialId,
        DateTime now
    ) =>
        accounts.SetAuthenticationTokenAsync(
            account,
            Kind,
            NameOf(credentialId),
            now.ToString("O", CultureInfo.InvariantCulture)
        );

    /// <returns>Times (UTC) by <see cref="NameOf"/>.</returns>
    public static async Task<Dictionary<string, DateTime?>> PasskeyUsesAsync(
        this NewsDb db,
        Guid accountId,
        CancellationToken cancel
    )
    {
        var kept = await db
            .UserTokens.AsNoTracking()
            .Where(t => t.UserId == accountId && t.LoginProvider == Kind)
            .ToListAsync(cancel);
        return kept.ToDictionary(
            t => t.Name,
            t => (DateTime?)DateTime.Parse(t.Value!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            StringComparer.Ordinal
        );
    }
}
