using NewsSite.Core.Shared;

namespace NewsSite.Core.Accounts;

/// <summary>What an account must have before it may exist.</summary>
public static class AccountRules
{
    public const int PasswordMinLength = 12;
    public const int PasswordMaxLength = 256;
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;

    /// <summary>Length is the only rule: rules of composition make people choose worse passwords.</summary>
    /// <remarks>Source: NIST SP 800-63B, "Password verifiers".</remarks>
    public static IEnumerable<Problem> ProblemsOfPassword(string password)
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
    }

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
    }

    /// <summary>One @ with something on both sides: more is the mail server's business.</summary>
    private static bool IsEmail(string text) =>
        text.Length <= EmailMaxLength
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@')
        && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace)
        && !text.Any(char.IsControl);
}
