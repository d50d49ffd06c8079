using Microsoft.AspNetCore.DataProtection;

namespace NewsSite.Mail;

/// <summary>Keeps the words of waiting letters unreadable in the store and its backups.</summary>
public sealed class MailSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("NewsSite.Mail.OutgoingMail");

    public string Close(string body) => _protector.Protect(body);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys of the data folder are not those it was closed with.</exception>
    public string Open(string sealedBody) => _protector.Unprotect(sealedBody);
}
