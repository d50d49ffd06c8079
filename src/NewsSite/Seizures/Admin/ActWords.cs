using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Seizures.Admin;

/// <summary>The names by which the record knows acts, in words.</summary>
internal static class ActWords
{
    private static readonly Dictionary<string, Phrase> Words = Told([
        "account: added",
        "account: browser ended",
        "account: browsers ended",
        "account: disabled",
        "account: duress noted",
        "account: enabled",
        "account: frozen",
        "account: known browser forgotten",
        "account: passkeys removed",
        "account: password reset",
        "account: password set",
        "account: reset link made",
        "account: reset link mailed",
        "account: role changed",
        "account: second step turned off",
        "account: thawed",
        "account: unlocked",
        "article: handed over",
        "article: made lead",
        "article: review handed over",
        "article: translation linked",
        "article: translation unlinked",
        "backup: failed",
        "backup: taken",
        "banner: put back",
        "banner: raised",
        "banner: taken down",
        "invitation: accepted",
        "invitation: made",
        "invitation: resent",
        "invitation: withdrawn",
        "mail: deleted",
        "mail: retried",
        "media: captions added",
        "media: captions removed",
        "media: chapters added",
        "media: chapters removed",
        "media: deleted",
        "media: described",
        "media: poster set",
        "media: put back",
        "media: quality added",
        "media: quality removed",
        "media: replaced",
        "media: transcript set",
        "media: uploaded",
        "page: changed",
        "person: added",
        "person: brought back",
        "person: changed",
        "person: deleted",
        "person: pseudonym dropped",
        "person: pseudonym taken",
        "person: real name read",
        "plan: failed",
        "plan: given up",
        "plan: handed over",
        "plan: made",
        "plan: moved",
        "record: archived",
        "record: exported",
        "review: rules changed",
        "second step: rules changed",
        "section: added",
        "section: brought back",
        "section: changed",
        "section: deleted",
        "section: moved",
        "series: added",
        "series: brought back",
        "series: changed",
        "series: deleted",
        "service: added",
        "service: brought back",
        "service: changed",
        "service: deleted",
        "shift: handed over",
        "shift: taken back",
        "task: deleted",
        "task: done",
        "task: given",
        "task: handed on",
        "task: put back",
        "task: reopened",
        "topic: added",
        "topic: brought back",
        "topic: changed",
        "topic: deleted",
    ]);

    private static readonly Dictionary<string, Phrase> OfStories = Told([
        "approved",
        "created",
        "imported",
        "lead removed",
        "published",
        "returned",
        "rolled back",
        "scheduled",
        "share withdrawn",
        "shared",
        "submitted",
        "translation seen",
        "unscheduled",
        "updated",
        "version named",
        "withdrawn",
    ]);

    /// <summary>Such as <c>second step: rules changed</c>.</summary>
    public static string Of(string act)
    {
        var english = act.Replace(".", ": ", StringComparison.Ordinal).Replace('-', ' ');
        return Words.TryGetValue(english, out var words) ? DeskWords.Say(words) : english;
    }

    /// <param name="act">Without its first part, which says that it is about a story.</param>
    public static string OfStory(string act)
    {
        var english = act.Replace('-', ' ');
        return OfStories.TryGetValue(english, out var words) ? DeskWords.Say(words) : english;
    }

    private static Dictionary<string, Phrase> Told(Phrase[] words) => words.ToDictionary(w => w.ToString());
}
