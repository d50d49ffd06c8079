using NewsSite.Core.Shared;

namespace NewsSite.Articles;

internal static class ArticleProblems
{
    /// <summary>The same words for a story that does not exist and one that is not this person's.</summary>
    public static readonly Problem NotThere = new("article.not-there", "There is no such story.");
}
