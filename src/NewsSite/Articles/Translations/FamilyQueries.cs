using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>A story among its siblings in other languages; its words are those of the latest revision.</summary>
/// <param name="LivePath">Null while readers do not have it.</param>
public sealed record FamilyMember(Article Article, string Language, string Headline, string? LivePath);

public static class FamilyQueries
{
    /// <summary>One for each language, and room for those whose language was changed since.</summary>
    private const int Most = 100;

    /// <summary>The original first, then its translations, the earliest first.</summary>
    public static Task<List<FamilyMember>> FamilyAsync(this NewsDb db, Guid familyId, CancellationToken cancel) =>
        (
            from article in db.Articles.AsNoTracking()
            where article.Id == familyId || article.TranslationOf == familyId
            join revision in db.Revisions
                on new { article.Id, Number = article.LatestNumber } equals new
                {
                    Id = revision.ArticleId,
                    revision.Number,
                }
            orderby article.Id != familyId, article.Id
            select new FamilyMember(
                article,
                revision.Content.Language,
                revision.Content.Headline,
                db.PublishedArticles.Where(p => p.ArticleId == article.Id)
                    .Select(p => "/" + p.Language + "/stories/" + p.Slug)
                    .SingleOrDefault()
            )
        )
            .Take(Most)
            .ToListAsync(cancel);

    /// <summary>The pairs of a translation with the story that it is one of now.</summary>
    public static IQueryable<TranslationPair> PairsOf(this NewsDb db, Article translation) =>
        db.TranslationPairs.Where(p => p.TranslationId == translation.Id && p.OriginalId == translation.TranslationOf);
}
