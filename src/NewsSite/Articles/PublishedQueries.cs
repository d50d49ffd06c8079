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

    /// <summary>What readers have of one story in all languages, itself included, the earliest first: by its <see cref="PublishedArticle.FamilyId"/>.</summary>
    public static IQueryable<PublishedArticle> Siblings(this IQueryable<PublishedArticle> articles, Guid familyId) =>
        articles.Where(a => a.FamilyId == familyId).OrderBy(a => a.Id);
}
