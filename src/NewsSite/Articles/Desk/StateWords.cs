using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk;

/// <summary>What the desk calls things: one name for one thing.</summary>
public static class StateWords
{
    public static Phrase Of(ArticleState state) =>
        state switch
        {
            ArticleState.Draft => (Phrase)"Draft",
            ArticleState.InReview => "In review",
            ArticleState.Approved => "Approved",
            ArticleState.Scheduled => "Scheduled",
            ArticleState.Published => "Published",
            ArticleState.Withdrawn => "Withdrawn",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <returns>Class that gives the word its dot.</returns>
    public static string CssOf(ArticleState state) =>
        state == ArticleState.InReview ? "state-in-review" : $"state-{state.ToString().ToLowerInvariant()}";

    /// <returns>As readers know it.</returns>
    public static string Of(ArticleFormat format) => SiteStrings.For(DeskWords.Current)[$"format.{format.Key}"];

    public static Phrase Of(RevisionReason reason) =>
        reason switch
        {
            RevisionReason.Created => (Phrase)"Created",
            RevisionReason.Autosaved => "Autosaved",
            RevisionReason.Saved => "Saved",
            RevisionReason.Imported => "Imported",
            RevisionReason.Restored => "Restored",
            RevisionReason.Anonymised => "Anonymised",
            RevisionReason.SetAside => "Set aside",
            RevisionReason.Kept => "Kept",
            RevisionReason.Merged => "Merged",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };

    public static Phrase Of(VersionKind kind) =>
        kind switch
        {
            VersionKind.Submitted => (Phrase)"Submitted",
            VersionKind.Approved => "Approved",
            VersionKind.Published => "Published",
            VersionKind.Updated => "Published again",
            VersionKind.Corrected => "Corrected",
            VersionKind.Named => "Named",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static Phrase Of(CreditRole role) =>
        role switch
        {
            CreditRole.Author => (Phrase)"Author",
            CreditRole.Reporter => "Reporter",
            CreditRole.Correspondent => "Correspondent",
            CreditRole.Contributor => "Contributor",
            CreditRole.Translator => "Translator",
            CreditRole.Editor => "Editor",
            CreditRole.Photographer => "Photographer",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}

/// <summary>Drafts may have no headline yet.</summary>
public static class HeadlineWords
{
    public static string Of(string headline) =>
        string.IsNullOrWhiteSpace(headline) ? DeskWords.Say("Untitled") : headline;
}
