using Microsoft.Extensions.Options;
using NewsSite.Accounts.Invitations;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Mail;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Accounts.Links;

/// <summary>The mails about accounts, each in the language of its account. Links begin with the configured address, never with what a request said.</summary>
public sealed class AccountLetters(SiteAddress address, IOptions<NewsroomOptions> newsroom)
{
    public string InvitationLink(string token) => address.Of($"/account/invitation?token={token}");

    public string ResetLink(string token) => address.Of($"/account/reset?token={token}");

    /// <summary>In English: whoever is invited has chosen no language yet.</summary>
    public Letter Invitation(Invitation invitation, string token) =>
        Write(
            invitation.Email,
            null,
            () =>
                (
                    $"You are invited to the newsroom of {Paper}",
                    $"""
                    Hello {Letter.OneLine(invitation.DisplayName)},

                    {Letter.OneLine(
                        invitation.InvitedBy
                    )} invites you to the newsroom of {Paper}, as {RoleWords.InSentence(invitation.Role)}.

                    Follow this link to choose a password. It works once, until {When(invitation.EndsAt)}:
                    {new LetterLink(InvitationLink(token))}

                    If you did not expect this, do nothing: no account is made without you.
                    """
                )
        );

    public Letter Reset(Account account, string token, DateTime endsAt) =>
        Write(
            account,
            () =>
                (
                    $"A new password for the newsroom of {Paper}",
                    $"""
                    Hello {NameOf(account)},

                    someone, likely you, asked for a new password. Follow this link to choose it. It works once, until {When(
                        endsAt
                    )}:
                    {new LetterLink(ResetLink(token))}

                    If it was not you, do nothing: your password stays as it is.
                    """
                )
        );

    public Letter ConfirmEmail(Account account, string email, string token, DateTime endsAt) =>
        Write(
            email,
            account.Language,
            () =>
                (
                    $"Confirm your address for the newsroom of {Paper}",
                    $"""
                    Hello {NameOf(account)},

                    you want to sign in to the newsroom with this address. Follow this link to confirm it. It works once, until {When(
                        endsAt
                    )}:
                    {Link($"/account/email/confirm?token={token}")}

                    If it was not you, do nothing: nothing changes.
                    """
                )
        );

    /// <summary>To the address in use, while it still is.</summary>
    public Letter EmailWillChange(Account account, string email, string token, DateTime endsAt) =>
        Write(
            account,
            () =>
                (
                    $"Your address for the newsroom of {Paper} is about to change",
                    $"""
                    Hello {NameOf(account)},

                    someone who knows your password wants to sign in with another address from now on: {email}

                    If it was you, confirm it with the link that was sent there.
                    If it was not you, follow this link. This address is kept or comes back, everyone is signed out, and you choose a new password. It works once, until {When(
                        endsAt
                    )}:
                    {Link($"/account/email/undo?token={token}")}
                    """
                )
        );

    /// <summary>To an address that is someone's already; the one who asked is not told.</summary>
    public Letter AddressInUse(Account owner) =>
        Write(
            owner,
            () =>
                (
                    $"This address is in use in the newsroom of {Paper}",
                    "Someone wanted to use this address for an account in the newsroom. You sign in with it already, so nothing was changed. You need not do anything."
                )
        );

    /// <summary>To the owner: they may be under attack, or have forgotten their password.</summary>
    public Letter Locked(Account account, DateTime until) =>
        Write(
            account,
            () =>
                (
                    $"Your account in the newsroom of {Paper} is locked for now",
                    $"""
                    Hello {NameOf(account)},

                    wrong passwords or codes were given for your account {LockDelays.FreeTries} times. It is locked until {When(
                        until
                    )}, and for longer each time it goes on.

                    If it was you, wait, or choose a new password: {Link("/account/forgot")}
                    If it was not you, somebody is trying to get in. Your password still holds; tell an administrator.
                    """
                )
        );

    /// <summary>To the owner, after it happened.</summary>
    public Letter PasswordReplaced(Account account) =>
        Write(
            account,
            () =>
                (
                    $"Your password for the newsroom of {Paper} was changed",
                    $"""
                    Hello {NameOf(account)},

                    your password was replaced, and every browser was signed out.

                    If it was not you, tell an administrator at once, and choose a new one: {Link("/account/forgot")}
                    """
                )
        );

    /// <summary>To each administrator who can still sign in.</summary>
    public Letter Frozen(Account admin, Account frozen) =>
        Write(
            admin,
            () =>
                (
                    $"An account in the newsroom of {Paper} is frozen",
                    $"""
                    Hello {NameOf(admin)},

                    the account of {NameOf(
                        frozen
                    )} was frozen, for fear of who holds a device of theirs. Look at what was done in its name lately:
                    {Link($"/admin/accounts/{frozen.Id}/changes")}
                    """
                )
        );

    private string Paper => Letter.OneLine(newsroom.Value.Name);

    private static string NameOf(Account account) => Letter.OneLine(account.DisplayName);

    private LetterLink Link(string path) => new(address.Of(path));

    private static Letter Write(Account to, Func<(Phrase Subject, Phrase Body)> words) =>
        Write(to.Email!, to.Language, words);

    private static Letter Write(string to, Language? language, Func<(Phrase Subject, Phrase Body)> words) =>
        DeskWords.SpeakingTo(
            language,
            () =>
            {
                var (subject, body) = words();
                return new Letter(to, DeskWords.Say(subject), DeskWords.Say(body) + "\n");
            }
        );

    private string When(DateTime utc) =>
        $"{NewsroomTime.InZone(utc, newsroom.Value.Zone)} {NewsroomTime.NameOf(newsroom.Value.Zone)}";
}
