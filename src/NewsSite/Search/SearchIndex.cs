using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>Keeps the full-text table in step with <see cref="PublishedArticle"/>, inside the save that changes it.</summary>
/// <remarks>
/// SQLite only. A trigger of the store removes the row of a story that is no longer published, however it went.
/// Bulk updates that pass the change tracker by (ExecuteUpdate) are not seen here.
/// </remarks>
internal sealed class SearchIndex
{
    private readonly NewsDb _db;
    private readonly List<PublishedArticle> _articles;
    private readonly List<PublishedText> _texts;

    private SearchIndex(NewsDb db)
    {
        _db = db;
        _articles = ChangedIn<PublishedArticle>(db);
        _texts = ChangedIn<PublishedText>(db);
    }

    /// <returns>What a save is about to change; null when search has nothing to do with it.</returns>
    public static SearchIndex? ChangesIn(NewsDb db)
    {
        if (!db.Database.IsSqlite())
        {
            return null;
        }

        var changes = new SearchIndex(db);
        return changes._articles.Count + changes._texts.Count > 0 ? changes : null;
    }

    /// <summary>One statement per story; to be asked for after the save, when new stories have their numbers.</summary>
    public IEnumerable<FormattableString> Statements() =>
        _articles
            .Select(a => a.Id)
            .Union(_texts.Select(t => t.PublishedArticleId))
            .Select(id => Row(_db.Find<PublishedArticle>(id)!, _db.Find<PublishedText>(id)!));

    public static FormattableString Row(PublishedArticle article, PublishedText text) =>
        $"""
            INSERT OR REPLACE INTO "ArticleSearch" (rowid, headline, standfirst, names, captions, body)
            VALUES ({article.Id}, {SearchFolding.Fold(
                $"{article.Headline} {article.ShortHeadline}"
            )}, {SearchFolding.Fold(article.Standfirst)}, {NamesAndSounds(
                text.NamesText
            )}, {SearchFolding.Fold(
                text.CaptionText
            )}, {SearchFolding.Fold(text.BodyText)})
            """;

    private static string NamesAndSounds(string names)
    {
        var words = SearchFolding.Words(names).Select(w => w.Folded).ToList();
        return string.Join(' ', words.Concat(words.SelectMany(NameSounds.KeysOf).Distinct(StringComparer.Ordinal)));
    }

    private static List<T> ChangedIn<T>(NewsDb db)
        where T : class =>
        [
            .. db
                .ChangeTracker.Entries<T>()
                .Where(e => e.State is EntityState.Added or EntityState.Modified)
                .Select(e => e.Entity),
        ];
}
