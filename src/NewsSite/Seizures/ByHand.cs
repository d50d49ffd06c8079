using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;

namespace NewsSite.Seizures;

/// <summary>Why an act has no button that takes it back, and what to do instead.</summary>
public static class ByHand
{
    private const string GivenOut =
        "What was handed out cannot be called back. Freeze that account if somebody else may have got it.";
    private const string SignedOut = "Nothing is left to take back: whoever was signed out signs in again.";
    private const string ThePersonAlone =
        "Only the person can set that up again: ask them to, and look at how it is theirs.";
    private const string Pseudonyms =
        "A pseudonym protects somebody. Talk to them, then take or drop it on their page: one press must not name them.";
    private const string Sent = "A mail that is out cannot be called back. Write to whoever got it.";
    private const string Invitations = "Look at who was invited, and invite them anew if it was right.";
    private const string Copied = "It changed nothing here, but a copy was made. Find out where it went.";

    private static readonly Dictionary<string, Phrase> Reasons = new(StringComparer.Ordinal)
    {
        [FreezingActs.Frozen] = "Thaw the account on its page: that also makes a link for its person alone.",
        [FreezingActs.Thawed] = "Freeze the account again on its page if nobody talked to its person.",
        [FreezingActs.DuressNoted] = "It is a note and changed nothing. It stays on the record.",
        ["account.password-set"] = GivenOut,
        ["account.reset-link-made"] = GivenOut,
        ["account.reset-link-mailed"] = GivenOut,
        ["account.password-reset"] = GivenOut,
        ["account.second-step-turned-off"] = ThePersonAlone,
        ["account.passkeys-removed"] = ThePersonAlone,
        ["account.unlocked"] = "Nothing is left to take back: wrong passwords lock the account again.",
        ["account.browser-ended"] = SignedOut,
        ["account.browsers-ended"] = SignedOut,
        ["account.known-browser-forgotten"] = SignedOut,
        ["invitation.withdrawn"] = Invitations,
        ["invitation.accepted"] = "Somebody joined. Look at their account, and close it if nobody knows them.",
        ["person.pseudonym-taken"] = Pseudonyms,
        ["person.pseudonym-dropped"] = Pseudonyms,
        ["person.real-name-read"] = "What was read cannot be unread. Tell the person at once.",
        ["plan.failed"] = "The site tried it and changed nothing. What to do now is decided on the schedule.",
        ["shift.taken-back"] =
            "Each thing that went back has a row of its own here. Or let them hand the shift over anew.",
        ["mail.retried"] = Sent,
        ["mail.deleted"] = "The words of the mail are not kept. Send it anew from where it came.",
        ["backup.taken"] = Copied,
        ["backup.failed"] = "No backup was made, and nothing changed.",
        ["record.exported"] = Copied,
        ["record.archived"] = "Rows of the record went into a file. See that the file is where it belongs.",
    };

    public static IReadOnlyCollection<string> Acts => Reasons.Keys;

    public static Phrase Why(string act) =>
        Reasons.GetValueOrDefault(act, "There is no button for this: the record tells what it was before.");
}
