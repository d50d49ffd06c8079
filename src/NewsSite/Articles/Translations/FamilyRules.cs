using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Translations;

/// <summary>A family has one story in each language.</summary>
public sealed class FamilyRules(NewsDb db)
{
    /// <param name="exceptId">A story that is in the family already; null for one that is to come.</param>
    /// <returns>Null when the family has no other story in that language.</returns>
    public async Task<Problem?> ProblemAsync(Guid familyId, Guid? exceptId, string language, CancellationToken cancel)
    {
        var family = await db.FamilyAsync(familyId, cancel);
        return family.Exists(m => m.Language == language && m.Article.Id != exceptId)
            ? new(
                "translation.language-taken",
                $"This story has a sibling in {DeskWords.NameOf(language)} already. Unlink that one first, on the page of translations.",
                "Language"
            )
            : null;
    }

    /// <summary>A story that stands alone may have any language.</summary>
    public Task<Problem?> ProblemAsync(Article article, ArticleContent content, CancellationToken cancel) =>
        ProblemAsync(article.FamilyId, article.Id, content.Language, cancel);
}
