using System.Net.Mail;
using NewsSite.Core.Shared;
using NewsSite.Core.Signs;

namespace NewsSite.Core.Accounts;

/// <summary>What an account must have before it may exist.</summary>
public static class AccountRules
{
    public const int PasswordMinLength = 12;
    public const int PasswordMaxLength = 256;
    private const int LettersBesideNames = 6;
    private const int ShortestNamePart = 3;
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;

    /// <summary>Length, and not what everybody or anybody who knows the person would try: rules of composition make people choose worse passwords.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="email">Of the person; empty when not known.</param>
    /// <param name="displayName">Of the person; empty when not known.</param>
    /// <remarks>Source: NIST SP 800-63B, "Password verifiers".</remarks>
    public static IEnumerable<Problem> ProblemsOfPassword(string password, string email, string displayName)
    {
        if (password.Length < PasswordMinLength)
        {
            yield return new(
                "account.password-too-short",
                $"Choose a password of at least {PasswordMinLength} characters. A few words in a row are fine.",
                "Password"
            );
        }
        else if (password.Length > PasswordMaxLength)
        {
            yield return new(
                "account.password-too-long",
                $"Choose a password of at most {PasswordMaxLength} characters.",
                "Password"
            );
        }
        else if (CommonPasswords.Include(password))
        {
            yield return new(
                "account.password-common",
                "This password is one of the first that others would try. Choose a few words that do not belong together.",
                "Password"
            );
        }
        else if (IsHardlyMoreThanNames(password, email, displayName))
        {
            yield return new(
                "account.password-own-name",
                "This password is little more than your name or address. Choose words that have nothing to do with you.",
                "Password"
            );
        }
    }

    private static bool IsHardlyMoreThanNames(string password, string email, string displayName)
    {
        var rest = password;
        foreach (var part in PartsOf(displayName).Concat(PartsOf(email.Split('@')[0])).OrderByDescending(p => p.Length))
        {
            rest = rest.Replace(part, "", StringComparison.OrdinalIgnoreCase);
        }

        return rest.Length < password.Length && rest.Count(char.IsLetter) < LettersBesideNames;
    }

    private static IEnumerable<string> PartsOf(string name) =>
        string.Concat(name.Select(c => char.IsLetter(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length >= ShortestNamePart);

    public static IEnumerable<Problem> ProblemsOfPerson(string email, string displayName)
    {
        if (!IsEmail(email))
        {
            yield return new("account.email-wrong", "Enter an email address, such as ana@example.org.", "Email");
        }

        if (displayName.Length is 0 or > NameMaxLength)
        {
            yield return new(
                "account.name-missing",
                $"Enter the name colleagues see, at most {NameMaxLength} characters.",
                "DisplayName"
            );
        }
        else if (NameSigns.ProblemOf(displayName, "account", "DisplayName") is { } hidden)
        {
            yield return hidden;
        }
    }

    /// <summary>One @ with something on both sides, and nothing that mail would read as more than one address.</summary>
    public static bool IsEmail(string text) =>
        text.Length <= EmailMaxLength
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@')
        && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace)
        && !text.Any(char.IsControl)
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text;
}
