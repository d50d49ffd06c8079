using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>A story in one of the languages that readers have it in.</summary>
/// <param name="Path">Site path.</param>
/// <param name="IsOriginal">Whether the others were translated from it.</param>
public sealed record StorySibling(Language Language, string Path, bool IsOriginal);

/// <summary>Finds the same story in other languages, among what readers have.</summary>
public sealed class StorySiblings(NewsDb db, IOptions<NewsroomOptions> newsroom)
{
    private const int Most = 100;

    /// <returns>One in each language, the story itself among them; in the order of menus.</returns>
    public async Task<IReadOnlyList<StorySibling>> OfAsync(PublishedArticle story, CancellationToken cancel)
    {
        var family = await db
            .PublishedArticles.Siblings(story.FamilyId)
            .Where(s => s.ArticleId == story.ArticleId || s.Language != story.Language)
            .Select(s => new
            {
                s.Language,
                s.Slug,
                s.ArticleId,
            })
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. from language in newsroom.Value.Languages
            let found = family.Find(s => s.Language == language.Tag)
            where found is not null
            select new StorySibling(
                language,
                $"/{found.Language}/stories/{found.Slug}",
                found.ArticleId == story.FamilyId
            ),
        ];
    }
}
