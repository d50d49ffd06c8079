using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Translations;
using NewsSite.Articles.Versions;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>What follows whenever the live revision of a story moves: its address, its readers' row, its plans, the event.</summary>
public sealed class LivePointer(
    NewsDb db,
    CurrentActor actor,
    AddressBook addresses,
    PublishedArticleWriter writer,
    StoryPlans plans,
    TranslationNews translations
)
{
    /// <summary>Call after <see cref="Article.Publish"/>; the caller saves.</summary>
    public async Task MoveAsync(Article article, ArticleContent content, DateTime now, CancellationToken cancel)
    {
        var kind = await KindAsync(article, content, cancel);
        await translations.OriginalMovesAsync(article, cancel);
        var wanted = await addresses.SlugForAsync(article, content, cancel);
        // A scheduled story must not miss its moment because its address was taken meanwhile.
        var slug = await addresses.FreeAsync(article.Id, content.Language, wanted, cancel);
        await addresses.ReserveAsync(article.Id, content.Language, slug, now, cancel);
        await writer.WriteAsync(article, content, slug, cancel);
        db.MarkVersion(article, article.LiveNumber!.Value, kind, actor, now);
        await plans.SettleAsync(article, cancel);
        db.Raise(new ArticlePublished(article.Id, now));
    }

    private async Task<VersionKind> KindAsync(Article article, ArticleContent content, CancellationToken cancel)
    {
        var before = await db
            .PublishedArticles.Where(p => p.ArticleId == article.Id)
            .Select(p => (int?)p.RevisionNumber)
            .SingleOrDefaultAsync(cancel);
        if (before is not { } number)
        {
            return VersionKind.Published;
        }

        var told = CorrectionsIn((await db.RevisionAsync(article.Id, number, cancel)).Content);
        return CorrectionsIn(content) > told ? VersionKind.Corrected : VersionKind.Updated;
    }

    private static int CorrectionsIn(ArticleContent content) =>
        ArticleMarkup.Parse(content.Body, Language.Find(content.Language) ?? Language.English).Corrections;
}
