using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notes;

namespace NewsSite.Notes;

/// <summary>Where notes stand on the desk.</summary>
public static class NotePaths
{
    public static string Of(Guid articleId) => $"/desk/articles/{articleId}/notes";

    public static string Of(Note note) => $"{Of(note.ArticleId)}#note-{note.Id}";

    public static string Of(Suggestion suggestion) => $"{Of(suggestion.ArticleId)}#suggestion-{suggestion.Id}";

    /// <summary>What the paragraph's part of the page is called there.</summary>
    public static string AnchorOf(BlockId? block) => block is { } id ? $"p-{id.Revision}-{id.Place}" : "p-all";
}
