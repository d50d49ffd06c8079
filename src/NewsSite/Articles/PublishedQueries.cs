using NewsSite.Core.Articles;

namespace NewsSite.Articles;

/// <summary>The one definition of what readers may see, and its usual orders.</summary>
public static class PublishedQueries
{
    public static IQueryable<PublishedArticle> LiveAt(
        this IQueryable<PublishedArticle> articles,
        string language,
        string slug
    ) => articles.Where(a => a.Language == language && a.Slug == slug);

    public static IQueryable<PublishedArticle> NewestFirst(this IQueryable<PublishedArticle> articles) =>
        articles.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id);
}
