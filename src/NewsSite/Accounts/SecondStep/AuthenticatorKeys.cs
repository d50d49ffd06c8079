using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NewsSite.Core.Accounts.Codes;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Makes the keys of authenticator apps. On pages and in the store they are readable by the site alone, each for its own account.</summary>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    public string Make(Guid accountId) =>
        Convert.ToBase64String(ProtectorOf(accountId).Protect(RandomNumberGenerator.GetBytes(TimeCode.KeyBytes)));

    /// <returns>Null when it was not made here for this account, or the site has lost its own keys.</returns>
    public byte[]? Read(Guid accountId, string protectedKey)
    {
        try
        {
            return ProtectorOf(accountId).Unprotect(Convert.FromBase64String(protectedKey));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(Guid accountId) =>
        protection.CreateProtector("NewsSite.Accounts.Authenticator", accountId.ToString());
}
