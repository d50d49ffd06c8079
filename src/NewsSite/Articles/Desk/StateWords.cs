using NewsSite.Core.Articles;
using NewsSite.Core.Languages;

namespace NewsSite.Articles.Desk;

/// <summary>What the desk calls things: one name for one thing.</summary>
public static class StateWords
{
    public static string Of(ArticleState state) => state == ArticleState.InReview ? "In review" : state.ToString();

    /// <returns>Class that gives the word its dot.</returns>
    public static string CssOf(ArticleState state) =>
        state == ArticleState.InReview ? "state-in-review" : $"state-{state.ToString().ToLowerInvariant()}";

    public static string Of(ArticleFormat format) => SiteStrings.English[$"format.{format.Key}"];

    public static string Of(RevisionReason reason) =>
        reason == RevisionReason.SetAside ? "Set aside" : reason.ToString();

    public static string Of(VersionKind kind) => kind == VersionKind.Updated ? "Published again" : kind.ToString();

    public static string Of(CreditRole role) => role.ToString();
}

/// <summary>Drafts may have no headline yet.</summary>
public static class HeadlineWords
{
    public static string Of(string headline) => string.IsNullOrWhiteSpace(headline) ? "Untitled" : headline;
}
