using NewsSite.Accounts.Links;
using NewsSite.Mail;

namespace NewsSite.Accounts.LockOut;

/// <summary>Counts a try to prove who someone is, and tells the owner when it locks the account.</summary>
public sealed class LockNotice(MailQueue mail, AccountLetters letters)
{
    /// <summary>The letter goes out with the caller's next save.</summary>
    public void CountTry(Account account, DateTime now)
    {
        if (account.CountTry(now) && account is { DisabledAt: null, LockoutEnd: { } until })
        {
            mail.Add(letters.Locked(account, until.UtcDateTime));
        }
    }
}
